//! A share link of any text, and of any payload: it is read or refused, and what is read can be counted,
//! compared and written again. It owns no promise that the ordinary tests do not hold.

#![no_main]

use cairn_core::share::base64url::encode;
use cairn_core::share::deflate::deflate;
use cairn_core::share::{LINK_LIMIT, Ledger, Link, LinkFault, Shared};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    // As it came, as what is packed, and as what is written in it: a mutation reaches each layer.
    if let Ok(text) = std::str::from_utf8(data) {
        follow(text);
    }
    follow(&["s=1.", &encode(data)].concat());
    follow(&["s=1.", &encode(&deflate(data))].concat());
});

fn follow(fragment: &str) {
    let link = match Link::read(fragment, "cairn") {
        Ok(link) => link,
        Err(LinkFault::TooLong { .. }) => return assert!(fragment.chars().count() > LINK_LIMIT),
        Err(fault) => return assert!(fault.to_string().len() < 4096),
    };
    let ids = [
        "topic:lists",
        "point:lists#slicing",
        "",
        "option:web/django",
        "line:track/x",
    ];
    let ledger = Ledger(
        ids.iter()
            .cycle()
            .take(2000)
            .map(|id| (*id).to_owned())
            .collect(),
    );
    let shared = Shared::of(&link, &ledger);
    assert!(shared.unknown <= shared.items);
    let state = shared.state();
    assert_eq!(shared.would(&state), cairn_core::share::Would::default());
    let again = Link::read(&link.fragment(), "cairn");
    assert!(again.is_ok_and(|again| again == link) || link.fragment().len() > LINK_LIMIT);
}
