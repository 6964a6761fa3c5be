//! Which cards the address asks for: `?area=ml`, `?topic=lists`, `?track=…&section=…`; `&cram=yes`, of topics only
//! those that fade with `&fading=yes`, and with `&write=yes` a card to be written.

use super::session::Session;
use crate::{
    pages::standing::known,
    route::Route,
    state::reviews::Scope,
    ui::live::{effect, spawn},
};
use cairn_core::page::{Item, PageData};
use leptos::prelude::*;
use leptos_router::location::Location;

impl Session {
    /// Takes what the address asks for, when the page comes and when another address of it does.
    pub(super) fn follow_address(self, location: Location) {
        effect(move || {
            let word = |name: &str| location.query.with(|query| query.get(name));
            let (area, topic) = (word("area"), word("topic"));
            let place = word("track").zip(word("section"));
            let cram = word("cram").is_some();
            self.writing.set(word("write").is_some());
            if word("fading").is_some() {
                return spawn(async move {
                    let scope = match place {
                        Some((track, section)) => self.section(track, &section).await,
                        None => None,
                    };
                    self.aim(self.fading(scope).await, false);
                });
            }
            match (area, topic, place) {
                (Some(area), _, _) => self.aim(Scope::Area(area), cram),
                (_, Some(topic), _) => {
                    self.aim(Scope::Topics(String::new(), vec![topic]), cram);
                }
                (_, _, Some((track, section))) => spawn(async move {
                    let scope = self.section(track, &section).await;
                    self.aim(scope.unwrap_or_default(), cram);
                }),
                _ => self.aim(Scope::All, false),
            }
        });
    }

    /// Of these topics, or of all, those that fade.
    async fn fading(self, scope: Option<Scope>) -> Scope {
        if let Ok(known) = known().await {
            (known.reckon)(self.store, self.library).await;
        }
        let fading: Vec<String> = self.store.remembered(|all| {
            let fading = all.iter().filter(|known| known.fading);
            fading.map(|known| known.topic.clone()).collect()
        });
        match scope {
            Some(Scope::Topics(name, mut topics)) => {
                topics.retain(|topic| fading.contains(topic));
                Scope::Topics([&name, ", what fades"].concat(), topics)
            }
            _ => Scope::Topics("what fades".to_owned(), fading),
        }
    }

    /// The topics that a section of a track counts; with `all` in place of a slug those of the whole track.
    async fn section(self, track: String, slug: &str) -> Option<Scope> {
        let data = self.library.page(&Route::Track(track)).await.ok()?;
        let PageData::Track(page) = &*data else {
            return None;
        };
        let from = page
            .sections
            .iter()
            .position(|section| section.slug == slug);
        let level = from.map(|from| page.sections[from].depth);
        let rest = page.sections.iter().skip(from.unwrap_or(0));
        // What is nested in a section follows it, deeper.
        let within = rest
            .enumerate()
            .take_while(|(place, section)| *place == 0 || Some(section.depth) > level)
            .map(|(_, section)| section);
        let mut topics: Vec<String> = Vec::new();
        for item in within.flat_map(|section| &section.items) {
            if let Item::Line(line) = item {
                for unit in &line.units {
                    let topic = unit.id.split('#').next().unwrap_or_default().to_owned();
                    if !topics.contains(&topic) {
                        topics.push(topic);
                    }
                }
            }
        }
        let title = match from {
            Some(from) => page.sections[from].title.clone(),
            None => page.title.clone(),
        };
        Some(Scope::Topics(title, topics))
    }
}
