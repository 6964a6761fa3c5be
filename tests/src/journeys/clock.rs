//! The clock of the page's computer, set to another moment.

use anyhow::Result;
use serde_json::json;

use crate::stage::Stage;

/// What sets the page's clock: to noon, where this machine is, of a day so many days after 1 January 2027, a Friday. It
/// goes on from there. A clock that was set before is what this one asks.
pub fn clock(day: u64) -> String {
    format!(
        "(() => {{
            const Real = Date;
            const ahead = new Real(2027, 0, 1 + {day}, 12).getTime() - Real.now();
            globalThis.Date = class extends Real {{
                constructor(...given) {{ given.length ? super(...given) : super(Real.now() + ahead); }}
                static now() {{ return Real.now() + ahead; }}
            }};
        }})()"
    )
}

impl Stage {
    /// From the next page that is opened on, the page's clock says so. In Chromium alone.
    pub async fn says_day(&self, day: u64) -> Result<()> {
        let source = json!({"source": clock(day)});
        let cdp = self.page().cdp();
        cdp.send_raw("Page.addScriptToEvaluateOnNewDocument", source)
            .await?;
        Ok(())
    }
}
