package portability.claims.books;

/// Something was booked. The only event of its stream, which has the entry's name: so nothing is booked twice, and
/// nobody waits for anybody. No personal data.
public record EntryPosted(Entry entry) {}
