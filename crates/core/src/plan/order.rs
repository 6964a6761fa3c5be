//! In which order units are learnt: the learner's own, but for prerequisites, which are brought forward to where
//! they are needed. So the first track stays first, and takes out of later ones only what it stands on.

use super::Unit;

/// The order of these units, as places among them. Prerequisites that are not among them do not matter, and where
/// they go in a circle, the one that comes first is learnt first.
pub fn order(units: &[&Unit]) -> Vec<usize> {
    let places = Places::of(units);
    let needs = |place: usize| {
        let mut needs = places.find(&units[place].needs);
        needs.sort_unstable();
        needs.into_iter()
    };
    let mut order = Vec::with_capacity(units.len());
    let mut is_met = vec![false; units.len()];
    let mut open = Vec::new();
    for first in 0..units.len() {
        if is_met[first] {
            continue;
        }
        is_met[first] = true;
        open.push((first, needs(first)));
        while let Some((place, left)) = open.last_mut() {
            let place = *place;
            match left.next() {
                Some(need) if is_met[need] => {}
                Some(need) => {
                    is_met[need] = true;
                    open.push((need, needs(need)));
                }
                None => {
                    order.push(place);
                    open.pop();
                }
            }
        }
    }
    order
}

/// Where each unit stands, by its number.
pub(super) struct Places(Vec<Option<usize>>);

impl Places {
    pub(super) fn of(units: &[&Unit]) -> Self {
        let numbers = units.iter().map(|unit| usize::from(unit.unit) + 1);
        let mut places = vec![None; numbers.max().unwrap_or(0)];
        for (place, unit) in units.iter().enumerate() {
            places[usize::from(unit.unit)] = Some(place);
        }
        Self(places)
    }

    /// The places of those numbers that are among the units.
    pub(super) fn find(&self, numbers: &[u16]) -> Vec<usize> {
        let place = |number: &u16| *self.0.get(usize::from(*number))?;
        numbers.iter().filter_map(place).collect()
    }
}
