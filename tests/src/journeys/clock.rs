//! The clock of the page's computer, set to another moment.

use anyhow::Result;
use serde_json::json;

use crate::stage::Stage;

/// What sets the page's clock: to noon (UTC) of a day, so many days after 1 January 2027, a Friday. It goes on from
/// there. A clock that was set before is what this one asks.
pub fn clock(day: u64) -> String {
    let noon = 1_798_804_800_000 + day * 86_400_000;
    format!(
        "(() => {{
            const Real = Date;
            const ahead = {noon} - Real.now();
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
