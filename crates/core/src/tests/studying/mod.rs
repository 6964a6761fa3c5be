//! What studying day by day promises.
