//! What is asked and what the address says, kept the same: each follows the other, and neither itself.

use super::{Asked, BOX, Desk};
use crate::{route::Route, site::href, state::search, ui::live::effect};
use cairn_core::search::Kind;
use leptos::prelude::*;
use leptos_router::location::Location;

impl Desk {
    /// What the address asks for is asked: when the page comes, and when another address of it does, by Back or by
    /// a link.
    pub(super) fn follow_address(self, location: Location) {
        let own = href(&Route::Search);
        let mut first = true;
        effect(move || {
            // While the next page is on its way, its address is here already.
            if self.path.get() != own {
                return;
            }
            let address = location.query.with(|query| {
                let kind = query.get("kind");
                let query = query.get("q").unwrap_or_default();
                let only = kind.and_then(|kind| Kind::from_word(&kind));
                Asked { query, only }
            });
            // What was written there by `note` may be behind what is typed meanwhile, and has no last blank.
            if self.noted.read_value().as_ref() == Some(&address) {
                return;
            }
            self.noted.set_value(Some(address.clone()));
            let Asked { query, only } = address;
            // What was typed before the program was there is asked, too.
            let typed = search::typed(BOX);
            let early = std::mem::take(&mut first) && query.is_empty() && !typed.is_empty();
            let query = if early { typed } else { query };
            search::write(BOX, &query);
            self.set(Asked { query, only });
        });
    }

    /// Keeps in the address what is asked, so that Back comes back to it; not once another page is under way.
    pub(super) fn note(self) {
        let own = self
            .site
            .try_with_value(|site| Route::Search.href(&site.base));
        let Some(Asked { query, only }) = self.asked.try_get_untracked() else {
            return;
        };
        if self.path.try_get_untracked() != own {
            return;
        }
        let kind = only.map(Kind::word);
        let query = query.trim();
        let noted = Asked {
            query: query.to_owned(),
            only,
        };
        self.noted.set_value(Some(noted));
        let href = self
            .site
            .with_value(|site| Route::search_for(query, kind, &site.base));
        self.replace.run(href);
    }
}
