//! The frame of every page, `index.html`: nothing in it that the page's policy would have to allow inline.

use super::none;
use xtask::workspace::Workspace;

fn inline(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, tag) in html
        .match_indices('<')
        .map(|(at, _)| (at, html[at..].split('>').next().unwrap_or_default()))
    {
        let line = html[..at].lines().count().max(1);
        let attribute = |name: &str| {
            tag.split_whitespace()
                .skip(1)
                .any(|word| word.starts_with(name))
        };
        let data_block = attribute("type=\"application/json\"");
        if tag.starts_with("<style") || attribute("style=") {
            found.push(format!(
                "index.html:{line}: a style; styles stand in style/"
            ));
        }
        if tag.starts_with("<script") && !attribute("src=") && !data_block {
            found.push(format!(
                "index.html:{line}: a script; scripts stand in public/"
            ));
        }
        if attribute("on") {
            found.push(format!(
                "index.html:{line}: a handler; handlers stand in public/"
            ));
        }
    }
    found
}

#[test]
fn the_frame_holds_no_style_and_no_script() {
    for tag in [
        "<style>",
        "<p style=\"color: red\">",
        "<script>alert(1)",
        "<script type=\"module\">",
        "<body onload=\"x()\">",
    ] {
        assert_eq!(inline(&format!("<html>\n{tag}")).len(), 1, "{tag}");
    }
    for tag in [
        "<script src=\"/boot.js\">",
        "<script type=\"application/json\" id=\"x\">",
        "<link rel=\"stylesheet\" href=\"a\">",
    ] {
        assert_eq!(inline(tag).len(), 0, "{tag}");
    }
    let path = Workspace::find().unwrap().root().join("index.html");
    none(inline(&std::fs::read_to_string(path).unwrap()));
}
