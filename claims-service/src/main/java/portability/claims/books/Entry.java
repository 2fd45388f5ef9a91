package portability.claims.books;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// An entry of the book. If you hold one, it balances: in each currency as much is debited as is credited.
///
/// @param id     names it: the same id is the same entry. Made from the source, so that a source is booked once
/// @param reason why it was made
/// @param source the event that brought it about
/// @param day    the day it counts for
/// @param legs   two at least, ten thousand at most; what is larger is several entries
public record Entry(String id, Reason reason, Source source, LocalDate day, List<Leg> legs) {
    static final int MOST_LEGS = 10_000;

    private static final int FEWEST_LEGS = 2;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9:/._#-]{1,160}");

    /// Why something was booked.
    public enum Reason {
        /// A claim was introduced, or came.
        INTRODUCED,
        CONTESTED,
        /// A contested amount is claimed on, after an answer.
        UPHELD,
        /// It is owed, and due.
        ACCEPTED,
        /// Less of it is owed than was claimed.
        REDUCED,
        WITHDRAWN,
        /// By the Audit Board's opinion: Reg. (EC) 987/2009 Art. 67(7).
        SETTLED_BY_BOARD,
        /// A down payment: Reg. (EC) 987/2009 Art. 68(1).
        DOWN_PAYMENT,
        /// Interest became due: Art. 68.
        INTEREST_CHARGED,
        NETTED,
        PAYMENT_ORDERED,
        PAID,
        RETURNED,
        ROUNDED,
        CONVERTED,
        DEDUCTED,
        /// A person corrects the book, and says why where the entry comes from.
        CORRECTED
    }

    /// What an entry goes back to.
    ///
    /// @param event  what happened, by the name under which its event is stored: `invoice.LinesAccepted`
    /// @param stream in which stream
    /// @param place  at which place of it, from 0
    public record Source(String event, String stream, long place) {
        public Source {
            if (event.isBlank() || stream.isBlank() || place < 0)
                throw new IllegalArgumentException("an entry goes back to an event");
        }

        /// The id of the one entry that books it.
        public String entryId() {
            return stream + "#" + place;
        }
    }

    /// @throws IllegalArgumentException if it does not balance, has less than two legs or too many, or no proper id
    public Entry {
        legs = List.copyOf(legs);
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("no name of an entry: " + id);
        if (legs.size() < FEWEST_LEGS || legs.size() > MOST_LEGS)
            throw new IllegalArgumentException("an entry has 2 to " + MOST_LEGS + " legs, not " + legs.size());
        var sums = new TreeMap<String, Long>();
        for (var leg : legs) sums.merge(leg.account().currency(), leg.signedMinor(), Math::addExact);
        sums.forEach((currency, sum) -> {
            if (sum != 0) throw new IllegalArgumentException("debits and credits differ in " + currency + ": " + id);
        });
    }

    /// The entry that books an event.
    public static Entry of(Reason reason, Source source, LocalDate day, List<Leg> legs) {
        return new Entry(source.entryId(), reason, source, day, legs);
    }

    /// The same in the partner's book: who owes is owed, and debits are credits.
    ///
    /// @param here   whose book this one is in
    /// @param source what brought it about there
    public Entry mirrored(String here, Source source) {
        return of(
                reason,
                source,
                day,
                legs.stream().map((Leg leg) -> leg.mirrored(here)).toList());
    }
}
