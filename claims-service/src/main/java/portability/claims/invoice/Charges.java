package portability.claims.invoice;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import portability.claims.invoice.InvoiceEvent.DownPaymentDeclined;
import portability.claims.invoice.InvoiceEvent.InterestAnswered;
import portability.claims.invoice.InvoiceEvent.InterestClaimed;
import portability.claims.invoice.InvoiceEvent.InterestPaid;

/// What was claimed of interest on an invoice, and which down payments were declined. Source: Reg. (EC) 987/2009
/// Art. 68.
///
/// @param interests by their numbers
/// @param declined  by the names of the payments
public record Charges(NavigableMap<Integer, Interest> interests, SequencedMap<String, Declined> declined) {
    /// A down payment that was declined.
    ///
    /// @param words empty where there are none
    public record Declined(Decline decline, String words) {}

    /// Interest that was claimed.
    ///
    /// @param here   what the debtor's node calculated, in minor units
    /// @param words  to the answer; empty where there are none
    /// @param paid   in minor units
    /// @param paidBy the entries of the book by which it was
    public record Interest(
            InterestClaim claim,
            Optional<Long> here,
            Optional<InterestAnswer> answer,
            String words,
            long paid,
            Set<String> paidBy) {
        public Interest {
            paidBy = Set.copyOf(paidBy);
        }

        /// Does the own figure differ from what is claimed?
        public boolean differs() {
            return here.filter(own -> own != claim.minor()).isPresent();
        }

        public long accepted() {
            return answer.map(InterestAnswer::accepted).orElse(0L);
        }
    }

    public Charges {
        interests = Collections.unmodifiableNavigableMap(new TreeMap<>(interests));
        declined = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(declined));
    }

    static Charges none() {
        return new Charges(new TreeMap<>(), new LinkedHashMap<>());
    }

    /// The claim that waits for an answer. There is one at a time.
    public Optional<Interest> open() {
        return interests.values().stream()
                .filter(interest -> interest.answer().isEmpty())
                .findFirst();
    }

    /// The number of the next claim; 0 while one is open: there is no next one.
    int next() {
        return open().isPresent() ? 0 : interests.size() + 1;
    }

    /// What of all claims was accepted, in minor units.
    public long accepted() {
        return interests.values().stream().mapToLong(Interest::accepted).sum();
    }

    Charges claimed(InterestClaimed event) {
        return with(new Interest(event.claim(), event.here(), Optional.empty(), "", 0, Set.of()));
    }

    Charges answered(InterestAnswered event) {
        var known = interests.get(event.answer().number());
        if (known == null) return this;
        return with(new Interest(
                known.claim(), known.here(), Optional.of(event.answer()), event.words(), known.paid(), known.paidBy()));
    }

    Charges paid(InterestPaid event) {
        var known = interests.get(event.number());
        if (known == null) return this;
        var by = new HashSet<>(known.paidBy());
        by.add(event.entryId());
        return with(new Interest(
                known.claim(), known.here(), known.answer(), known.words(), known.paid() + event.minor(), by));
    }

    Charges declined(DownPaymentDeclined event) {
        var all = new LinkedHashMap<>(declined);
        all.put(event.decline().paymentId(), new Declined(event.decline(), event.words()));
        return new Charges(interests, all);
    }

    private Charges with(Interest interest) {
        var all = new TreeMap<>(interests);
        all.put(interest.claim().number(), interest);
        return new Charges(all, declined);
    }
}
