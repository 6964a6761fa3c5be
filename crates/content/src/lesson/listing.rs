//! The code of a lesson as it is shown: blocks, what they printed, and the exercise. It runs nothing.

use super::html::{Fenced, Node, escape};
use super::run::Program;
use super::sections::Reader;
use super::{Exercise, Interpreter, LessonMistake, RunKind, check_columns, highlight, info};

impl<'a> Reader<'a, '_> {
    /// A block of code, or the output of the one before.
    pub(super) fn code(&mut self, node: &Node<'a>, code: &Fenced, behind_code: bool) {
        let info = info::read(&code.info, &node.at, self.writer.faults);
        if info.language == "output" {
            let output = self.lesson.programs.last_mut().filter(|program| {
                let way = program.way.as_ref();
                behind_code
                    && way.is_some_and(|way| matches!(way.kind, RunKind::Program | RunKind::Pytest))
            });
            match output {
                Some(program) if program.output.is_none() => {
                    program.shown(self.source, node, &code.text)
                }
                _ => self.writer.faults.add(&node.at, LessonMistake::LooseOutput),
            }
            let html = [
                "<div class=\"output\"><p class=\"output-name\">Output</p><pre tabindex=\"0\"><samp>",
                &escape(&code.text),
                "</samp></pre></div>\n",
            ];
            self.push(&html.concat());
            return;
        }
        check_columns(&code.text, &node.at, self.writer.faults);
        self.code_words += code.text.split_whitespace().count();
        let native = info
            .run
            .as_ref()
            .filter(|way| way.interpreter == Interpreter::Native && way.kind != RunKind::Console);
        let note = match (&info.run, &info.not_run) {
            (_, Some(why)) => ["Not run here: ", why].concat(),
            _ if native.is_some() => ["Ran on Python ", Interpreter::Native.version()].concat(),
            _ => String::new(),
        };
        let file = info.run.as_ref().and_then(|way| way.file.as_deref());
        self.listing(&code.text, &info.language, file, &note);
        if info.run.is_some() || info.not_run.is_some() {
            self.lesson
                .programs
                .push(Program::new(self.source, node, code, info));
        }
    }

    /// Lines of code, with a way to copy them.
    fn listing(&mut self, code: &str, language: &str, file: Option<&str>, note: &str) {
        let name = [file.unwrap_or_default(), note]
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" · ");
        self.push("<div class=\"code\">");
        if !name.is_empty() {
            let name = ["<p class=\"code-name\">", &escape(&name), "</p>"].concat();
            self.push(&name);
        }
        let html = [
            "<pre tabindex=\"0\"><code>",
            &highlight::highlighted(code, language),
            "</code></pre><button type=\"button\" class=\"copy\">Copy</button></div>\n",
        ];
        self.push(&html.concat());
    }

    pub(super) fn exercise(&mut self, exercise: &Exercise) {
        self.push("<p class=\"code-lead\">Begin with this:</p>\n");
        self.listing(&exercise.starter, "python", None, "");
        self.push("<details class=\"solution\"><summary>Show a solution</summary>\n");
        self.listing(&exercise.solution, "python", None, "");
        self.push("</details>\n");
    }
}
