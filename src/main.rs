//! Starts the app in the browser: takes the static page over, and says so when it breaks.

use cairn::start;

fn main() {
    start::start();
}
