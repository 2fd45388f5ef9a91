package portability.claims.wiring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import portability.claims.Octets;
import portability.claims.netting.Conversion;
import portability.claims.netting.Difference;
import portability.claims.netting.DueItem;
import portability.claims.netting.Entry;
import portability.claims.netting.Net;
import portability.claims.netting.NettedEvent.ItemsReleased;
import portability.claims.netting.NettedEvent.ItemsTaken;
import portability.claims.netting.Rounding;
import portability.claims.netting.WindowEvent.AgreementReceived;
import portability.claims.netting.WindowEvent.DifferencesNamed;
import portability.claims.netting.WindowEvent.DifferencesReceived;
import portability.claims.netting.WindowEvent.ItemsListed;
import portability.claims.netting.WindowEvent.ProposalReceived;
import portability.claims.netting.WindowEvent.ProposalTakenBack;
import portability.claims.netting.WindowEvent.TakeBackAsked;
import portability.claims.netting.WindowEvent.TakeBackConfirmed;
import portability.claims.netting.WindowEvent.WindowAgreed;
import portability.claims.netting.WindowEvent.WindowGivenUp;
import portability.claims.netting.WindowEvent.WindowOpened;
import portability.claims.netting.WindowEvent.WindowProposed;
import portability.claims.netting.rates.RatesLoaded;
import portability.claims.netting.round.RoundEvent.OfferReceived;
import portability.claims.netting.round.RoundEvent.OutcomeAsked;
import portability.claims.netting.round.RoundEvent.OutcomeContradicted;
import portability.claims.netting.round.RoundEvent.RoundAgreed;
import portability.claims.netting.round.RoundEvent.RoundAgreementReceived;
import portability.claims.netting.round.RoundEvent.RoundInvited;
import portability.claims.netting.round.RoundEvent.RoundOpened;
import portability.claims.netting.round.RoundEvent.RoundProposalReceived;
import portability.claims.netting.round.RoundEvent.RoundProposed;
import portability.claims.netting.round.RoundEvent.RoundRefusalReceived;
import portability.claims.netting.round.RoundEvent.RoundRefused;
import portability.claims.netting.round.RoundEvent.RoundStood;
import portability.claims.netting.round.RoundEvent.RoundVoided;
import portability.claims.netting.round.RoundEvent.WindowsOffered;
import portability.claims.netting.round.RoundRefusal;
import portability.claims.netting.round.RoundTerms;
import portability.claims.netting.round.SignedWord;
import portability.claims.netting.settled.SettlementEvent.AdvanceHeard;
import portability.claims.netting.settled.SettlementEvent.AdvanceOpened;
import portability.claims.netting.settled.SettlementEvent.MoneyReceived;
import portability.claims.netting.settled.SettlementEvent.MoneyTakenBack;
import portability.claims.netting.settled.SettlementEvent.PaymentNoticed;
import portability.claims.netting.settled.SettlementEvent.PaymentOrdered;
import portability.claims.netting.settled.SettlementEvent.PaymentRejected;
import portability.claims.netting.settled.SettlementEvent.PaymentReturned;
import portability.claims.netting.settled.SettlementEvent.PaymentSettled;
import portability.claims.netting.settled.SettlementEvent.Purpose;
import portability.claims.netting.settled.SettlementEvent.RecallAsked;
import portability.claims.netting.settled.SettlementEvent.ReturnNoticed;
import portability.claims.netting.settled.SettlementEvent.SettledInRound;
import portability.claims.netting.settled.SettlementEvent.TransferDue;
import portability.claims.netting.settled.SettlementEvent.WindowFreed;
import portability.claims.netting.settled.SettlementEvent.WindowReserved;
import portability.claims.netting.stated.ItemStated;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;

/// Samples of the events of settlement between institutions.
final class NettingSamples {
    private static final String CLAIM = "NL:SVB/00112233445566778899";
    private static final String ID = "0f0e0d0c-0b0a-8908-8706-050403020100";
    private static final Instant NOON = Instant.parse("2025-03-03T12:00:00.123456Z");
    private static final PayeeAccount ACCOUNT = new PayeeAccount("Fatima El Amrani", "NL91ABNA0417164300", "", "", "");
    private static final Entry NETTED = new Entry(
            new DueItem(
                    "DE:DRV/invoice-7#1",
                    "NL:SVB",
                    new Amount("SEK 1000.00"),
                    DueItem.Kind.CLAIM,
                    LocalDate.of(2026, 11, 1),
                    LocalDate.of(2026, 5, 4),
                    "DE:DRV/invoice-7",
                    "1",
                    "books/DE:DRV 7"),
            Optional.of(new Conversion(
                    new Amount("EUR 91.45"),
                    "10.9345",
                    LocalDate.of(2026, 5, 4),
                    "ECB reference rates",
                    LocalDate.of(2026, 5, 4),
                    "Decision H12",
                    false)));
    private static final Rounding ROUNDING =
            new Rounding(new Amount("EUR 0.01"), "NL:SVB", "SEK", "10.9345", LocalDate.of(2026, 5, 4));
    private static final Net NET =
            new Net(new Amount("EUR 91.46"), "NL:SVB", new Amount("EUR 91.46"), new Amount("EUR 0.00"));
    private static final Difference DIFFERENCE =
            new Difference("DE:DRV/invoice-7#1", Difference.Reason.OTHER_AMOUNT, Optional.of(new Amount("SEK 900.00")));

    private static final String ROUND = "SE:FK/4f0c4f0c4f0c4f0c4f0c";
    private static final RoundTerms TERMS = new RoundTerms(
            ROUND,
            "SE:FK",
            List.of("DE:DRV", "NL:SVB", "SE:FK"),
            "EUR",
            LocalDate.of(2026, 12, 4),
            LocalDate.of(2026, 12, 2));
    private static final SignedWord WORD =
            new SignedWord(Octets.read("a2V5"), Octets.read("dGV4dA=="), Octets.read("c2lnbmF0dXJl"));

    private NettingSamples() {}

    static Stream<Object> all() {
        return Stream.of(
                new WindowOpened(CLAIM, "DE:DRV", LocalDate.of(2026, 11, 1), Optional.of("EUR"), "officer-1"),
                new ItemsListed(CLAIM, 1, List.of(NETTED)),
                new WindowProposed(
                        CLAIM,
                        1,
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 30),
                        4711,
                        1,
                        0,
                        List.of(ROUNDING),
                        List.of(NET),
                        "00ff",
                        Optional.of(ACCOUNT),
                        ID,
                        "officer-1"),
                new ProposalReceived(
                        CLAIM,
                        "DE:DRV",
                        1,
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 30),
                        Optional.of("EUR"),
                        1,
                        List.of(ROUNDING),
                        List.of(NET),
                        "00ff",
                        Optional.empty(),
                        ID),
                new WindowAgreed(CLAIM, 1, "00ff", Optional.of(ACCOUNT), ID, "officer-1"),
                new DifferencesNamed(CLAIM, 1, "00ff", List.of(DIFFERENCE), ID, "officer-1"),
                new AgreementReceived(CLAIM, 1, "00ff", Optional.of(ACCOUNT), ID),
                new DifferencesReceived(CLAIM, 1, "00ff", List.of(DIFFERENCE), ID),
                new WindowGivenUp(CLAIM, "officer-1"),
                new TakeBackAsked(CLAIM, 1, "00ff", ID, "officer-1"),
                new ProposalTakenBack(CLAIM, 1, "00ff", ID, ID),
                new TakeBackConfirmed(CLAIM, 1, "00ff", ID),
                new ItemsTaken("DE:DRV/invoice-7", CLAIM, List.of("DE:DRV/invoice-7#1")),
                new ItemsReleased("DE:DRV/invoice-7", CLAIM, List.of("DE:DRV/invoice-7#1")),
                new ItemStated(
                        "DE:DRV",
                        "H021-7",
                        "NL:SVB",
                        new Amount("EUR 80.00"),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 10, 1),
                        "cost of an administrative check",
                        "officer-1"),
                new RatesLoaded(
                        "SEK",
                        "ECB reference rates",
                        List.of(new RatesLoaded.Rate(LocalDate.of(2026, 11, 2), "10.9345")),
                        false,
                        "officer-1"),
                new AdvanceOpened(
                        CLAIM, "DE:DRV", new Amount("EUR 1000.00"), LocalDate.of(2026, 11, 26), ACCOUNT, "officer-1"),
                new AdvanceHeard(CLAIM, "DE:DRV", LocalDate.of(2026, 11, 27)),
                new PaymentOrdered(
                        CLAIM,
                        "N01",
                        Purpose.NET,
                        new Amount("EUR 91.46"),
                        ACCOUNT,
                        LocalDate.of(2026, 11, 27),
                        NOON,
                        "officer-2"),
                new PaymentSettled(CLAIM, "N01", LocalDate.of(2026, 11, 27), "ACSC"),
                new PaymentRejected(CLAIM, "N02", "AC04"),
                new RecallAsked(CLAIM, "N01", "R01", "DUPL", NOON, "officer-2"),
                new PaymentReturned(
                        CLAIM, "N01", "2026-4711", new Amount("EUR 91.46"), LocalDate.of(2026, 11, 30), "AC04"),
                new PaymentNoticed(CLAIM, "N01", Purpose.NET, new Amount("EUR 91.46"), LocalDate.of(2026, 11, 27), ID),
                new ReturnNoticed(
                        CLAIM, "N01", new Amount("EUR 91.46"), LocalDate.of(2026, 11, 30), "2026-4711", "AC04", ID),
                new MoneyReceived(CLAIM, "2026-4712", "N01", new Amount("EUR 91.46"), LocalDate.of(2026, 11, 27)),
                new MoneyTakenBack(
                        CLAIM, "2026-4713", "N01", new Amount("EUR 91.46"), LocalDate.of(2026, 11, 30), "FOCR"),
                new WindowReserved(CLAIM, ROUND, "EUR"),
                new WindowFreed(CLAIM, ROUND),
                new SettledInRound(CLAIM, ROUND, new Amount("EUR 91.46")),
                new TransferDue(
                        "NL:SVB/0f0f00112233445566778",
                        ROUND,
                        "DE:DRV",
                        "NL:SVB",
                        new Amount("EUR 91.46"),
                        LocalDate.of(2026, 12, 4),
                        ACCOUNT,
                        "officer-1"),
                new RoundOpened(ROUND, TERMS, "officer-1"),
                new RoundInvited(ROUND, TERMS, ID),
                new WindowsOffered(ROUND, WORD, "officer-1"),
                new OfferReceived(ROUND, "DE:DRV", WORD, ID),
                new RoundProposed(ROUND, "00ff", List.of(WORD), WORD, "officer-1"),
                new RoundProposalReceived(ROUND, "00ff", List.of(WORD), WORD, ID),
                new RoundAgreed(ROUND, WORD, "officer-1"),
                new RoundAgreementReceived(ROUND, "DE:DRV", WORD, ID),
                new RoundRefused(ROUND, RoundRefusal.WINDOW_PAID, "officer-1"),
                new RoundRefusalReceived(ROUND, "DE:DRV", RoundRefusal.WINDOW_DIFFERS, ID),
                new RoundStood(ROUND, WORD, List.of(WORD), ID),
                new RoundVoided(ROUND, WORD, ""),
                new OutcomeAsked(ROUND, 1, "officer-1"),
                new OutcomeContradicted(ROUND, WORD, List.of(WORD), ID));
    }
}
