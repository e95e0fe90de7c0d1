//! What the fuzz targets share: what no input may cost, and what is asked of what comes out.

mod sound;

pub use sound::Sound;

use cpu_time::ThreadTime;
use peak_alloc::PeakAlloc;
use std::time::Duration;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What one input may take.
pub struct Limits {
    /// The longest time.
    pub time: Duration,
    /// The most memory at once, in bytes.
    pub memory: usize,
}

impl Limits {
    /// Runs a piece of work and panics where it takes more. Time is that of the processor, so that other programs do not
    /// count; a caught hiccup neither, because work that is slow is slow twice.
    pub fn hold<T>(&self, mut work: impl FnMut() -> T) -> T {
        let before = MEMORY.current_usage();
        MEMORY.reset_peak_usage();
        let start = ThreadTime::now();
        let done = work();
        let mut took = start.elapsed();
        let used = MEMORY.peak_usage().saturating_sub(before);
        assert!(used <= self.memory, "took {used} bytes of memory");
        if took > self.time {
            let start = ThreadTime::now();
            work();
            took = took.min(start.elapsed());
        }
        assert!(took <= self.time, "took {took:?}");
        done
    }
}
