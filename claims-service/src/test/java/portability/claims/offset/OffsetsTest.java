package portability.claims.offset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import portability.claims.Octets;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask.Cause;
import portability.claims.offset.Matter.State;
import portability.claims.offset.OffsetCommand.AskFor;
import portability.claims.offset.OffsetCommand.NoteGivenUp;
import portability.claims.offset.OffsetCommand.NoteRemitted;
import portability.claims.offset.OffsetCommand.Reply;
import portability.claims.offset.OffsetCommand.TakeAnswer;
import portability.claims.offset.OffsetCommand.TakeRemittance;
import portability.claims.offset.OffsetCommand.TakeRequest;
import portability.claims.offset.Offsets.Kind;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// A deduction at both institutions: who may say what when, and that each document has its effect once.
class OffsetsTest {
    private static final String CLAIM = "BE:FPD/00112233445566778899";
    private static final String ID = "0f0e0d0c-0b0a-8908-8706-050403020100";
    private static final String BE = "BE:FPD";
    private static final String IT = "IT:INPS";
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Ask ASK = new Ask(
            Cause.PROVISIONAL,
            new Amount("EUR 2400.00"),
            PayeeAccount.iban(BE, "BE71096123456769"),
            true,
            DAY,
            "paid from January to June");
    private static final Answer GRANTED = new Answer(
            new Amount("EUR 1800.00"),
            new Amount("EUR 600.00"),
            Optional.of(new Amount("EUR 0.00")),
            Optional.empty(),
            "",
            "20",
            Octets.none());

    private Offsets offsets = Offsets.none();

    /// How many facts a command brings.
    private int send(OffsetCommand command) {
        var events = offsets.decide(CLAIM, command);
        for (var event : events) offsets = offsets.evolve(event);
        return events.size();
    }

    private State state() {
        return offsets.find(ID).orElseThrow().state();
    }

    private static Remittance of(String amount) {
        return new Remittance(new Amount("EUR " + amount), "D01", DAY, Optional.empty());
    }

    @Test
    void whoever_asks_waits_for_the_answer_and_then_for_all_that_was_granted() {
        assertThat(send(new AskFor(ID, IT, "officer-1", ASK))).isEqualTo(1);
        assertThat(send(new AskFor(ID, IT, "officer-2", ASK))).isZero();
        assertThat(state()).isEqualTo(State.ASKED);
        assertThat(offsets.find(ID).orElseThrow().outstanding()).isEqualTo(new Amount("EUR 2400.00"));
        assertThat(offsets.mayCome(Kind.REMITTANCE, ID, IT)).isFalse();
        assertThat(offsets.mayCome(Kind.ANSWER, ID, "DE:DRV")).isFalse();
        assertThat(offsets.mayCome(Kind.ANSWER, ID, IT)).isTrue();
        assertThat(send(new TakeAnswer(IT, ID, "a", GRANTED))).isEqualTo(1);
        assertThat(offsets.mayCome(Kind.ANSWER, ID, IT)).isFalse();
        assertThat(send(new TakeAnswer(IT, ID, "b", GRANTED))).isZero();
        assertThat(offsets.mayCome(Kind.REMITTANCE, ID, IT)).isTrue();
        assertThat(send(new TakeRemittance(IT, ID, "r-1", of("1860.00")))).isEqualTo(1);
        assertThat(send(new TakeRemittance(IT, ID, "r-1", of("1860.00")))).isZero();
        assertThat(offsets.find(ID).orElseThrow().outstanding()).isEqualTo(new Amount("EUR 540.00"));
        assertThat(send(new TakeRemittance(IT, ID, "r-2", of("540.00")))).isEqualTo(1);
        assertThat(state()).isEqualTo(State.REMITTED);
    }

    @Test
    void a_request_that_was_given_up_is_expected_no_more_until_an_answer_shows_that_it_came() {
        send(new AskFor(ID, IT, "officer-1", ASK));
        assertThat(send(new NoteGivenUp(ID, "by post"))).isEqualTo(1);
        assertThat(send(new NoteGivenUp(ID, "by post"))).isZero();
        assertThat(state()).isEqualTo(State.GIVEN_UP);
        assertThat(offsets.find(ID).orElseThrow().outstanding()).isEqualTo(new Amount("EUR 0.00"));
        assertThat(offsets.mayCome(Kind.ANSWER, ID, IT)).isTrue();
        send(new TakeAnswer(IT, ID, "a", GRANTED));
        assertThat(state()).isEqualTo(State.GRANTED);
    }

    @Test
    void whoever_is_asked_answers_once_and_hears_the_same_request_once() {
        assertThat(offsets.mayCome(Kind.REQUEST, ID, BE)).isTrue();
        assertThat(send(new TakeRequest(BE, ID, DAY, ASK))).isEqualTo(1);
        assertThat(send(new TakeRequest(BE, ID, DAY, ASK))).isZero();
        // Nobody takes the matter of another over by asking under its name.
        assertThat(offsets.mayCome(Kind.REQUEST, ID, "DE:DRV")).isFalse();
        assertThat(offsets.mayCome(Kind.ANSWER, ID, BE)).isFalse();
        assertThat(send(new Reply(ID, "a", "officer-1", GRANTED, Optional.empty())))
                .isEqualTo(1);
        assertThatThrownBy(() -> send(new Reply(
                        ID,
                        "a",
                        "officer-2",
                        Answer.refused(ASK.amount().money(), Denial.OWN_LAW, ""),
                        Optional.empty())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.ALREADY_ANSWERED));
        assertThat(send(new NoteRemitted(ID, "r-1", of("1860.00")))).isEqualTo(1);
        assertThat(send(new NoteRemitted(ID, "r-1", of("1860.00")))).isZero();
    }

    @Test
    void nobody_answers_what_nobody_asked() {
        assertThatThrownBy(() -> send(new Reply(ID, "a", "officer-1", GRANTED, Optional.empty())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.UNKNOWN_DEDUCTION));
        assertThat(send(new TakeAnswer(IT, ID, "a", GRANTED))).isZero();
        assertThat(send(new TakeRemittance(IT, ID, "r", of("1.00")))).isZero();
    }
}
