//! The system's clock.

use runmat_session::Clock;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

pub struct SystemClock(Instant);

impl SystemClock {
    pub fn new() -> SystemClock {
        SystemClock(Instant::now())
    }
}

impl Clock for SystemClock {
    fn epoch_ms(&self) -> f64 {
        SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0.0, |d| d.as_secs_f64() * 1000.0)
    }
    fn monotonic_ms(&self) -> f64 {
        self.0.elapsed().as_secs_f64() * 1000.0
    }
    fn utc_offset_minutes(&self, _epoch_ms: f64) -> i32 {
        0
    }
}
