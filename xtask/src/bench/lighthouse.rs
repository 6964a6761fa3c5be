//! Lighthouse on a page: as on a phone, with the network and the processor really slowed down, several times
//! over. It knows how to read what Lighthouse writes; which pages and how often is not its affair.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;
use serde_json::Value;

use super::figure::{Figure, Unit, median};
use crate::engine::CHROMIUM_FLAGS;
use crate::run;

/// Lighthouse, ready to run.
#[derive(Debug)]
pub struct Lighthouse {
    /// Its script, for Node.
    pub script: PathBuf,
    /// The browser that it starts.
    pub browser: PathBuf,
    /// How often each page is tried.
    pub runs: u16,
}

/// A category: its id, and how it is called here.
const CATEGORIES: [(&str, &str); 4] = [
    ("performance", "performance"),
    ("accessibility", "accessibility"),
    ("best-practices", "best practices"),
    ("seo", "search engines"),
];

/// A moment or a sum: its audit, how it is called, its unit and goal.
const TIMES: [(&str, &str, Unit, Option<f64>); 4] = [
    (
        "first-contentful-paint",
        "first paint, FCP",
        Unit::Millis,
        None,
    ),
    (
        "largest-contentful-paint",
        "largest paint, LCP",
        Unit::Millis,
        Some(900.0),
    ),
    (
        "total-blocking-time",
        "time blocked, TBT",
        Unit::Millis,
        Some(50.0),
    ),
    (
        "cumulative-layout-shift",
        "layout shift, CLS",
        Unit::Shift,
        Some(0.0),
    ),
];

impl Lighthouse {
    /// Tries a page, and gives the medians and, in words, every audit that cost points in most runs.
    ///
    /// # Errors
    /// If Lighthouse fails, or writes something else than expected.
    pub fn try_page(
        &self,
        start: &str,
        route: &str,
        into: &Path,
    ) -> anyhow::Result<(Vec<Figure>, Vec<String>)> {
        fs::create_dir_all(into).with_context(|| into.display().to_string())?;
        let name = match route.trim_matches('/') {
            "" => "start".to_owned(),
            path => path.replace('/', "-"),
        };
        let url = format!("{}{}", start.trim_end_matches('/'), route);
        let reports = (1..=self.runs).map(|run| {
            let path = into.join(format!("{name}-{run}.json"));
            self.run(&url, &path)?;
            let text = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            serde_json::from_str(&text).with_context(|| path.display().to_string())
        });
        let reports = reports.collect::<anyhow::Result<Vec<Value>>>()?;
        Ok((figures(route, &reports)?, losses(route, &reports)))
    }

    fn run(&self, url: &str, report: &Path) -> Result<(), run::RunError> {
        let mut node = Command::new("node");
        node.arg(&self.script)
            .args([url, "--quiet", "--form-factor=mobile"])
            .args(["--throttling-method=devtools", "--output=json"])
            .arg(format!("--output-path={}", report.display()))
            .arg(format!("--chrome-flags={}", CHROMIUM_FLAGS.join(" ")))
            .env("CHROME_PATH", &self.browser);
        run::run(&mut node)
    }
}

fn figures(route: &str, reports: &[Value]) -> anyhow::Result<Vec<Figure>> {
    let group = format!("Lighthouse, {route}");
    let middle = |pointer: String| {
        let numbers = reports
            .iter()
            .map(|report| report.pointer(&pointer)?.as_f64());
        let numbers: Option<Vec<f64>> = numbers.collect();
        numbers
            .as_deref()
            .and_then(median)
            .with_context(|| format!("no {pointer} in a report of Lighthouse on {route}"))
    };
    let mut figures = Vec::new();
    for (id, name) in CATEGORIES {
        let score = middle(format!("/categories/{id}/score"))?;
        let score = (score * 100.0).round();
        figures.push(Figure::new(&group, name, Unit::Score, score).with_goal(100.0));
    }
    for (id, name, unit, goal) in TIMES {
        let value = middle(format!("/audits/{id}/numericValue"))?;
        let figure = Figure::new(&group, name, unit, value);
        figures.push(match goal {
            Some(goal) => figure.with_goal(goal),
            None => figure,
        });
    }
    let there = reports.iter().map(program_there);
    let there = there.collect::<Option<Vec<f64>>>();
    let there = there.as_deref().and_then(median);
    let there = there.with_context(|| format!("no request of the program on {route}"))?;
    figures.push(Figure::new(&group, "program there", Unit::Millis, there));
    Ok(figures)
}

/// When the last file of the program had come.
fn program_there(report: &Value) -> Option<f64> {
    let requests = report.pointer("/audits/network-requests/details/items")?;
    let ends = requests.as_array()?.iter().filter_map(|request| {
        let url = request["url"].as_str()?;
        let program = url.contains("/program-");
        request["networkEndTime"].as_f64().filter(|_| program)
    });
    ends.max_by(f64::total_cmp)
}

/// Every audit that cost points in most of the runs.
fn losses(route: &str, reports: &[Value]) -> Vec<String> {
    let mut counted: Vec<(String, usize)> = Vec::new();
    for loss in reports.iter().flat_map(losses_of) {
        match counted.iter_mut().find(|(known, _)| *known == loss) {
            Some((_, times)) => *times += 1,
            None => counted.push((loss, 1)),
        }
    }
    counted
        .into_iter()
        .filter(|(_, times)| times * 2 > reports.len())
        .map(|(loss, times)| format!("{route}: {loss}, in {times} of {} runs", reports.len()))
        .collect()
}

fn losses_of(report: &Value) -> Vec<String> {
    let mut losses = Vec::new();
    for (category, name) in CATEGORIES {
        let audits = report
            .pointer(&format!("/categories/{category}/auditRefs"))
            .and_then(Value::as_array);
        for audit in audits.into_iter().flatten() {
            let id = audit["id"].as_str().unwrap_or_default();
            let score = report["audits"][id]["score"].as_f64();
            let counts = audit["weight"].as_f64().is_some_and(|weight| weight > 0.0);
            // An audit that does not apply has no score.
            if counts && score.is_some_and(|score| score < 1.0) {
                losses.push(format!("{name} loses points for {id}"));
            }
        }
    }
    losses
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn report(lcp: f64, performance: f64, contrast: f64) -> Value {
        let category = |score: f64, id: &str, weight: u32| json!({"score": score, "auditRefs": [{"id": id, "weight": weight}]});
        json!({
            "categories": {
                "performance": category(performance, "largest-contentful-paint", 25),
                "accessibility": category(1.0, "color-contrast", 0),
                "best-practices": category(1.0, "console-errors", 1),
                "seo": category(1.0, "image-alt", 1),
            },
            "audits": {
                "first-contentful-paint": {"numericValue": 500.0, "score": 1.0},
                "largest-contentful-paint": {"numericValue": lcp, "score": performance},
                "total-blocking-time": {"numericValue": 10.0, "score": 1.0},
                "cumulative-layout-shift": {"numericValue": 0, "score": 1.0},
                "color-contrast": {"score": contrast},
                "console-errors": {"score": 1.0},
                "image-alt": {"score": null},
                "network-requests": {"details": {"items": [
                    {"url": "http://127.0.0.1/program-1/a.wasm", "networkEndTime": 2000.0},
                    {"url": "http://127.0.0.1/program-1/start.js", "networkEndTime": 2100.0},
                    {"url": "http://127.0.0.1/icon.svg", "networkEndTime": 2900.0},
                ]}},
            },
        })
    }

    #[test]
    fn the_figures_are_the_medians_of_all_runs() {
        let runs = [
            report(900.0, 1.0, 1.0),
            report(3000.0, 0.7, 1.0),
            report(950.0, 0.99, 1.0),
        ];
        let figures = figures("/", &runs).unwrap();
        let of = |name: &str| figures.iter().find(|figure| figure.name == name).unwrap();
        assert_eq!(of("largest paint, LCP").value, 950.0);
        assert_eq!(of("performance").value, 99.0);
        assert_eq!(of("program there").value, 2100.0);
        assert!(of("performance").misses() && !of("layout shift, CLS").misses());
    }

    #[test]
    fn only_what_weighs_and_failed_in_most_runs_costs_points() {
        let runs = [
            report(3000.0, 0.7, 0.0),
            report(3000.0, 0.7, 0.0),
            report(900.0, 1.0, 0.0),
        ];
        assert_eq!(
            losses("/", &runs),
            ["/: performance loses points for largest-contentful-paint, in 2 of 3 runs"]
        );
    }

    #[test]
    fn a_report_without_a_figure_is_an_error() {
        assert!(figures("/", &[json!({"categories": {}})]).is_err());
    }
}
