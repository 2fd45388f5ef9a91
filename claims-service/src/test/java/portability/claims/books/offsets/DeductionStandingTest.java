package portability.claims.books.offsets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.books.Account;
import portability.claims.books.Account.Kind;
import portability.claims.books.Account.Side;
import portability.claims.books.Account.State;
import portability.claims.books.Book;
import portability.claims.books.Change;
import portability.claims.books.Entry;
import portability.claims.books.Entry.Reason;
import portability.claims.books.Entry.Source;
import portability.claims.offset.Answer;
import portability.claims.offset.Ask;
import portability.claims.offset.OffsetEvent;
import portability.claims.offset.OffsetEvent.AnswerReceived;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionAsked;
import portability.claims.offset.OffsetEvent.DeductionRequested;
import portability.claims.offset.OffsetEvent.RemittanceReceived;
import portability.claims.offset.OffsetEvent.Remitted;
import portability.claims.offset.OffsetEvent.RequestGivenUp;
import portability.claims.offset.Offsets;
import portability.claims.offset.Remittance;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

class DeductionStandingTest {
    private static final String CASE = "BE:FPD/00112233445566778899";
    private static final String ID = "5d41402a-bc4b-3a76-b971-9d911017c592";
    private static final String BE = "BE:FPD";
    private static final String IT = "IT:INPS";
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    private static final Ask ASK = new Ask(
            Ask.Cause.OVERPAID,
            new Amount("EUR 2400.00"),
            PayeeAccount.iban("BE:FPD", "BE71096123456769"),
            true,
            DAY,
            "paid twice");

    private static Answer granted(String arrears, String ongoing) {
        return new Answer(
                new Amount("EUR " + arrears),
                new Amount("EUR " + ongoing),
                Optional.empty(),
                Optional.empty(),
                "",
                "20",
                Octets.none());
    }

    private static Remittance remitted(String amount) {
        return new Remittance(new Amount("EUR " + amount), "D01", DAY, Optional.empty());
    }

    /// What a node books of its events, one after the other.
    private static List<Entry> booked(List<OffsetEvent> events) {
        var offsets = Offsets.none();
        var entries = new ArrayList<Entry>();
        for (int place = 0; place < events.size(); place++) {
            var next = offsets.evolve(events.get(place));
            var legs = Change.legs(DeductionStanding.of(CASE, offsets), DeductionStanding.of(CASE, next));
            var source = new Source("offset.Sample", "offset/" + CASE, place);
            if (!legs.isEmpty()) entries.add(Entry.of(Reason.DEDUCTED, source, DAY, legs));
            offsets = next;
        }
        return entries;
    }

    private static long open(List<Entry> entries, String partner, Side side, State state) {
        var balance = Book.of(entries)
                .balance(new Account(partner, "EUR", Kind.PENSION_DEDUCTIONS, side, state))
                .getAmountMinorLong();
        return side == Side.OWED_TO_US ? balance : -balance;
    }

    @Test
    void what_is_asked_granted_in_part_and_remitted_is_the_same_in_both_books() {
        List<OffsetEvent> asking = List.of(
                new DeductionAsked(CASE, ID, IT, "officer-1", ASK),
                new AnswerReceived(CASE, ID, IT, "a", granted("1000.00", "500.00")),
                new RemittanceReceived(CASE, ID, IT, "r-1", remitted("1000.00")));
        List<OffsetEvent> paying = List.of(
                new DeductionRequested(CASE, ID, BE, DAY, ASK),
                new DeductionAnswered(CASE, ID, BE, "a", "officer-2", granted("1000.00", "500.00"), Optional.empty()),
                new Remitted(CASE, ID, BE, "r-1", remitted("1000.00")));
        for (int known = 1; known <= asking.size(); known++) {
            var here = booked(asking.subList(0, known));
            var there = booked(paying.subList(0, known));
            var mirrored = Book.of(there.stream()
                    .map(entry -> entry.mirrored(IT, entry.source()))
                    .toList());
            assertThat(Book.of(here).balances()).isEqualTo(mirrored.balances());
        }
        var entries = booked(asking);
        assertThat(open(entries, IT, Side.OWED_TO_US, State.CLAIMED)).isEqualTo(500_00);
        assertThat(open(entries, IT, Side.OWED_TO_US, State.PAID)).isEqualTo(1000_00);
        assertThat(open(booked(paying), BE, Side.OWED_BY_US, State.CLAIMED)).isEqualTo(500_00);
    }

    @Test
    void a_request_that_did_not_get_through_is_claimed_no_more_unless_it_is_answered_after_all() {
        List<OffsetEvent> events = List.of(
                new DeductionAsked(CASE, ID, IT, "officer-1", ASK),
                new RequestGivenUp(CASE, ID, "by post"),
                new AnswerReceived(CASE, ID, IT, "a", granted("2400.00", "0.00")));
        assertThat(Book.of(booked(events.subList(0, 2))).items()).isEmpty();
        assertThat(open(booked(events), IT, Side.OWED_TO_US, State.CLAIMED)).isEqualTo(2400_00);
    }
}
