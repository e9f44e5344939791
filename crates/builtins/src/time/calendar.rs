//! The proleptic Gregorian calendar: day numbers as `datenum` counts them, and back.
//! Day 1 is the first of January of year 0. Algorithm: days from civil dates by eras of 400 years (H. Hinnant's formulation).

/// Date and time of day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Civil {
    pub year: f64,
    pub month: f64,
    pub day: f64,
    pub hour: f64,
    pub minute: f64,
    pub second: f64,
}

/// `datenum` of 1970-01-01.
pub(crate) const EPOCH: f64 = 719_529.0;

pub(crate) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(crate) const WEEKDAYS: [&str; 7] = [
    "Sunday",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
];

/// Whole days; months beyond 12 carry into the year and those below 1 count as 1, as `datenum` does.
pub(crate) fn day_number(year: f64, month: f64, day: f64) -> f64 {
    let month = if month < 1.0 { 1.0 } else { month };
    let carry = ((month - 1.0) / 12.0).floor();
    let (y, m) = (year + carry, month - 12.0 * carry);
    // A fraction of a month is a fraction of its days.
    let (whole, part) = (m.floor(), m - m.floor());
    let y = if whole <= 2.0 { y - 1.0 } else { y };
    let era = (y / 400.0).floor();
    let of_era = y - era * 400.0;
    let shifted = if whole > 2.0 { whole - 3.0 } else { whole + 9.0 };
    let of_year = ((153.0 * shifted + 2.0) / 5.0).floor() + day - 1.0;
    let days = of_era * 365.0 + (of_era / 4.0).floor() - (of_era / 100.0).floor() + of_year;
    era * 146_097.0 + days + 61.0 + part * days_in_month(year + carry, whole)
}

pub(crate) fn serial(c: Civil) -> f64 {
    day_number(c.year, c.month, c.day) + (c.hour * 3600.0 + c.minute * 60.0 + c.second) / 86_400.0
}

pub(crate) fn is_leap(year: f64) -> bool {
    let divides = |n: f64| year % n == 0.0;
    divides(4.0) && (!divides(100.0) || divides(400.0))
}

pub(crate) fn days_in_month(year: f64, month: f64) -> f64 {
    match month as i64 {
        2 if is_leap(year) => 29.0,
        2 => 28.0,
        4 | 6 | 9 | 11 => 30.0,
        _ => 31.0,
    }
}

/// Date of a serial day number. Seconds are rounded to a microsecond where the fraction of a day cannot say more.
pub(crate) fn civil(serial: f64) -> Civil {
    let mut day = serial.floor();
    let mut seconds = (serial - day) * 86_400.0;
    let near = (seconds * 1e4).round() / 1e4;
    if (near - seconds).abs() < 1e-4 {
        seconds = near;
    }
    if seconds >= 86_400.0 {
        seconds -= 86_400.0;
        day += 1.0;
    }
    let z = day - 61.0;
    let era = (z / 146_097.0).floor();
    let of_era = z - era * 146_097.0;
    let y = ((of_era - (of_era / 1460.0).floor() + (of_era / 36_524.0).floor() - (of_era / 146_096.0).floor()) / 365.0)
        .floor();
    let of_year = of_era - (365.0 * y + (y / 4.0).floor() - (y / 100.0).floor());
    let shifted = ((5.0 * of_year + 2.0) / 153.0).floor();
    let month = if shifted < 10.0 { shifted + 3.0 } else { shifted - 9.0 };
    let year = y + era * 400.0 + if month <= 2.0 { 1.0 } else { 0.0 };
    let (hour, rest) = ((seconds / 3600.0).floor(), seconds % 3600.0);
    Civil {
        year,
        month,
        day: of_year - ((153.0 * shifted + 2.0) / 5.0).floor() + 1.0,
        hour,
        minute: (rest / 60.0).floor(),
        second: rest % 60.0,
    }
}

/// 1 is Sunday.
pub(crate) fn weekday(serial: f64) -> f64 {
    let n = (serial.floor() - 1.0) % 7.0;
    // Day 1 (the first of January of year 0) was a Saturday.
    ((n + 6.0) % 7.0 + 7.0) % 7.0 + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_go_forth_and_back() {
        assert_eq!(day_number(1970.0, 1.0, 1.0), EPOCH);
        assert_eq!(day_number(2000.0, 1.0, 1.0), 730_486.0);
        assert_eq!(day_number(0.0, 1.0, 1.0), 1.0);
        assert_eq!(weekday(day_number(2026.0, 11.0, 24.0)), 3.0);
        for day in (1..800_000).step_by(997) {
            let c = civil(f64::from(day));
            assert_eq!(serial(c), f64::from(day));
        }
    }
}
