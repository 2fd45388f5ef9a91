import java.time.LocalDate;

/// The part of a working life spent in one country, both days included.
record Stay(Institution institution, LocalDate first, LocalDate last) {}
