package portability.claims.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.Octets;
import portability.claims.books.BookSamples;
import portability.claims.books.EntryPosted;
import portability.claims.books.statement.StatementEvent.BooksCompared;
import portability.claims.books.statement.StatementEvent.LinesTold;
import portability.claims.books.statement.StatementEvent.StatementAnswered;
import portability.claims.books.statement.StatementEvent.StatementMade;
import portability.claims.books.statement.StatementSamples;
import portability.claims.claim.AwardWish;
import portability.claims.claim.AwardWishes;
import portability.claims.claim.Benefit;
import portability.claims.claim.ClaimEvent.AwardWishesReceived;
import portability.claims.claim.ClaimEvent.AwardWishesSaid;
import portability.claims.claim.ClaimEvent.ClaimClosed;
import portability.claims.claim.ClaimEvent.ClaimForwarded;
import portability.claims.claim.ClaimEvent.ClaimLodged;
import portability.claims.claim.ClaimEvent.ClaimNoticeReceived;
import portability.claims.claim.ClaimEvent.ClaimReopened;
import portability.claims.claim.ClaimEvent.ContactChangeReceived;
import portability.claims.claim.ClaimEvent.ContactChangeSent;
import portability.claims.claim.ClaimEvent.Decided;
import portability.claims.claim.ClaimEvent.DecisionReceived;
import portability.claims.claim.ClaimEvent.DecisionTakenOnWord;
import portability.claims.claim.ClaimEvent.Determined;
import portability.claims.claim.ClaimEvent.DocumentArrivedAfterAll;
import portability.claims.claim.ClaimEvent.DocumentDispatched;
import portability.claims.claim.ClaimEvent.DocumentInvalidated;
import portability.claims.claim.ClaimEvent.DocumentSetAside;
import portability.claims.claim.ClaimEvent.DocumentTakenBack;
import portability.claims.claim.ClaimEvent.DocumentUndeliverable;
import portability.claims.claim.ClaimEvent.FiguresCertified;
import portability.claims.claim.ClaimEvent.FloorChecked;
import portability.claims.claim.ClaimEvent.ForwardArrived;
import portability.claims.claim.ClaimEvent.ForwardFrozen;
import portability.claims.claim.ClaimEvent.ForwardReturned;
import portability.claims.claim.ClaimEvent.ForwardedClaimEnded;
import portability.claims.claim.ClaimEvent.IncapacityFactsReceived;
import portability.claims.claim.ClaimEvent.IncapacityFactsSaid;
import portability.claims.claim.ClaimEvent.InstitutionNamed;
import portability.claims.claim.ClaimEvent.InstitutionRemoved;
import portability.claims.claim.ClaimEvent.InvalidationSent;
import portability.claims.claim.ClaimEvent.LegislationsToldLate;
import portability.claims.claim.ClaimEvent.LodgedUnderMandate;
import portability.claims.claim.ClaimEvent.NamingReceived;
import portability.claims.claim.ClaimEvent.NewerRecordReceived;
import portability.claims.claim.ClaimEvent.NoRecordReceived;
import portability.claims.claim.ClaimEvent.OwnDocumentInvalidated;
import portability.claims.claim.ClaimEvent.OwnRecordAbsent;
import portability.claims.claim.ClaimEvent.OwnRecordCertified;
import portability.claims.claim.ClaimEvent.OwnRecordOutdated;
import portability.claims.claim.ClaimEvent.OwnRecordRenewed;
import portability.claims.claim.ClaimEvent.RecalculationOpened;
import portability.claims.claim.ClaimEvent.RecordReceived;
import portability.claims.claim.ClaimEvent.RefusalsPassedOn;
import portability.claims.claim.ClaimEvent.ReminderReceived;
import portability.claims.claim.ClaimEvent.ReminderSent;
import portability.claims.claim.ClaimEvent.RemovalReceived;
import portability.claims.claim.ClaimEvent.RemovalSent;
import portability.claims.claim.ClaimEvent.RenewalSettled;
import portability.claims.claim.ClaimEvent.SetAsideSettled;
import portability.claims.claim.ClaimEvent.Summarised;
import portability.claims.claim.ClaimEvent.SummaryReceived;
import portability.claims.claim.ClaimEvent.TurnMayHaveCome;
import portability.claims.claim.Errand;
import portability.claims.claim.Facts;
import portability.claims.claim.Figure;
import portability.claims.claim.Household;
import portability.claims.claim.IncapacityFacts;
import portability.claims.claim.InvalidationReason;
import portability.claims.claim.Naming;
import portability.claims.claim.Recalculation;
import portability.claims.claim.RecalculationCause;
import portability.claims.claim.SetAside;
import portability.claims.exchange.pair.DocumentReceived;
import portability.claims.exchange.pair.ErasedDocumentReceived;
import portability.claims.exchange.pair.HeldEvent.DocumentHeldBack;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentGivenUp;
import portability.claims.exchange.pair.HeldEvent.HeldDocumentReleased;
import portability.claims.exchange.pair.OutboxEvent.DocumentFrozen;
import portability.claims.exchange.pair.OutboxEvent.DocumentGivenUp;
import portability.claims.exchange.pair.OutboxEvent.DocumentReceipted;
import portability.claims.exchange.pair.OutboxEvent.DocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.DocumentRefused;
import portability.claims.exchange.pair.OutboxEvent.DocumentWithdrawn;
import portability.claims.exchange.pair.OutboxEvent.ErasedDocumentRecovered;
import portability.claims.exchange.pair.OutboxEvent.GivenUpDocumentTaken;
import portability.claims.exchange.pair.WithdrawnDocumentReceived;
import portability.claims.health.Category;
import portability.claims.health.HealthEvent.ChangeAnswered;
import portability.claims.health.HealthEvent.EntitlementChanged;
import portability.claims.health.HealthEvent.EntitlementEnded;
import portability.claims.health.HealthEvent.EntitlementIssued;
import portability.claims.health.HealthEvent.EntitlementRefused;
import portability.claims.health.HealthEvent.EntitlementRegistered;
import portability.claims.health.HealthEvent.EntitlementRequested;
import portability.claims.health.HealthEvent.RegistrationDeclined;
import portability.claims.health.Patient;
import portability.claims.health.Said;
import portability.claims.health.Word;
import portability.claims.health.card.Card;
import portability.claims.health.card.CardEvent.CardIssued;
import portability.claims.health.card.CardEvent.CardWithdrawn;
import portability.claims.health.planned.CareEvent;
import portability.claims.health.planned.CareEvent.Authorisation;
import portability.claims.health.planned.CareEvent.Basis;
import portability.claims.health.planned.CareEvent.PlannedCareAsked;
import portability.claims.health.planned.CareEvent.PlannedCareAuthorised;
import portability.claims.health.planned.CareEvent.PlannedCareRefused;
import portability.claims.health.planned.CareEvent.Supplement;
import portability.claims.health.planned.CareEvent.SupplementFound;
import portability.claims.health.planned.CareEvent.Wish;
import portability.claims.invoice.CareLine;
import portability.claims.invoice.Diagnosis;
import portability.claims.invoice.DownPayment;
import portability.claims.invoice.Finding;
import portability.claims.invoice.HalfYear;
import portability.claims.invoice.InvoiceEvent.BatchReleased;
import portability.claims.invoice.InvoiceEvent.DownPaymentMade;
import portability.claims.invoice.InvoiceEvent.InvoiceAcknowledged;
import portability.claims.invoice.InvoiceEvent.InvoiceAnnounced;
import portability.claims.invoice.InvoiceEvent.InvoiceIntroduced;
import portability.claims.invoice.InvoiceEvent.InvoiceOpened;
import portability.claims.invoice.InvoiceEvent.InvoiceSent;
import portability.claims.invoice.LineAmount;
import portability.claims.invoice.LineMove;
import portability.claims.invoice.LineWords;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;
import portability.claims.invoice.Method;
import portability.claims.invoice.Reason;
import portability.claims.invoice.Side;
import portability.claims.invoice.Terms;
import portability.claims.lawchange.LawReviewEvent.LawChangesDecision;
import portability.claims.lawchange.LawReviewEvent.LawChangesNothing;
import portability.claims.offset.Answer;
import portability.claims.offset.Answer.Denial;
import portability.claims.offset.Ask;
import portability.claims.offset.OffsetEvent.AnswerReceived;
import portability.claims.offset.OffsetEvent.ArrearsHeard;
import portability.claims.offset.OffsetEvent.ArrearsTold;
import portability.claims.offset.OffsetEvent.DeductionAnswered;
import portability.claims.offset.OffsetEvent.DeductionAsked;
import portability.claims.offset.OffsetEvent.DeductionRequested;
import portability.claims.offset.OffsetEvent.RemittanceReceived;
import portability.claims.offset.OffsetEvent.Remitted;
import portability.claims.offset.OffsetEvent.RequestGivenUp;
import portability.claims.offset.Remittance;
import portability.claims.partners.PartnerEvent.FingerprintConfirmed;
import portability.claims.partners.PartnerEvent.KeyCompromised;
import portability.claims.partners.PartnerEvent.PartnerActivated;
import portability.claims.partners.PartnerEvent.PartnerEnrolled;
import portability.claims.payment.Amount;
import portability.claims.payment.ChannelChoice;
import portability.claims.payment.ChannelEvent.ChannelChosen;
import portability.claims.payment.ChannelEvent.ChannelConfirmed;
import portability.claims.payment.Deduction;
import portability.claims.payment.Frozen;
import portability.claims.payment.Frozen.Part;
import portability.claims.payment.Grant;
import portability.claims.payment.Indexation;
import portability.claims.payment.LifeEvent.AttestationDenied;
import portability.claims.payment.LifeEvent.AttestationRequested;
import portability.claims.payment.LifeEvent.DeathTold;
import portability.claims.payment.LifeEvent.LifeCertificateAsked;
import portability.claims.payment.LifeEvent.LifeProven;
import portability.claims.payment.LifeEvent.PaymentResumed;
import portability.claims.payment.LifeEvent.PaymentSuspended;
import portability.claims.payment.LifeEvent.ToldDeathDismissed;
import portability.claims.payment.LifeProof;
import portability.claims.payment.LifeRule.AttestedBy;
import portability.claims.payment.PayRules;
import portability.claims.payment.PayRules.AfterDeath;
import portability.claims.payment.PayRules.FirstMonth;
import portability.claims.payment.PayeeAccount;
import portability.claims.payment.PensionEvent.AccountConfirmed;
import portability.claims.payment.PensionEvent.AccountSaid;
import portability.claims.payment.PensionEvent.ArrearsHeld;
import portability.claims.payment.PensionEvent.ArrearsReleased;
import portability.claims.payment.PensionEvent.DeathReported;
import portability.claims.payment.PensionEvent.DeductionFrozen;
import portability.claims.payment.PensionEvent.DeductionOrdered;
import portability.claims.payment.PensionEvent.FirstDaySaid;
import portability.claims.payment.PensionEvent.InstructionRejected;
import portability.claims.payment.PensionEvent.InstructionSettled;
import portability.claims.payment.PensionEvent.MoneyReturned;
import portability.claims.payment.PensionEvent.PaymentsFrozen;
import portability.claims.payment.PensionEvent.PensionIndexed;
import portability.claims.payment.PensionEvent.PensionOpened;
import portability.claims.payment.PensionEvent.PensionRecalculated;
import portability.claims.payment.PensionEvent.ProvisionallyAwarded;
import portability.claims.payment.PensionEvent.RecoveryExpected;
import portability.claims.payment.ToldDeath;
import portability.claims.payment.run.BatchFrozen;
import portability.claims.payment.run.BatchFrozen.Line;
import portability.claims.payment.run.BatchFrozen.Payment;
import portability.claims.payment.run.RunEvent.BatchAdded;
import portability.claims.payment.run.RunEvent.RunClosed;
import portability.claims.payment.run.RunEvent.RunOpened;
import portability.claims.restore.RestoreEvent.GapDeclared;
import portability.claims.restore.RestoreEvent.GapSettled;
import portability.claims.restore.RestoreEvent.LogRestored;
import portability.claims.restore.RestoreEvent.PairRecovered;
import portability.claims.restore.RestoreEvent.RestoreApproved;
import portability.claims.situation.SituationChange;
import portability.claims.situation.SituationEvent.ChangeHeard;
import portability.claims.situation.SituationEvent.ChangeSettled;
import portability.claims.situation.SituationEvent.ChangeTakenBack;
import portability.claims.situation.SituationEvent.ChangeTold;
import portability.claims.situation.SituationEvent.TakeBackHeard;
import portability.claims.statement.kept.AnswerKept;
import portability.claims.welfare.Asking;
import portability.claims.welfare.Award;
import portability.claims.welfare.Contribution;
import portability.claims.welfare.Happening;
import portability.claims.welfare.Paper;
import portability.claims.welfare.PaymentOrder;
import portability.claims.welfare.Verdict;
import portability.claims.welfare.WelfareEvent.BenefitClaimed;
import portability.claims.welfare.WelfareEvent.BenefitGranted;
import portability.claims.welfare.WelfareEvent.BenefitRefused;
import portability.claims.welfare.WelfareEvent.ContributionPaid;
import portability.claims.welfare.WelfareEvent.MemberRegistered;
import portability.claims.welfare.WelfareEvent.PapersAdded;
import portability.claims.welfare.WelfareEvent.PaymentOrdered;
import portability.claims.welfare.WelfareEvent.PaymentRejected;
import portability.claims.welfare.WelfareEvent.PaymentReleased;
import portability.claims.welfare.WelfareEvent.PaymentSettled;
import portability.claims.welfare.WelfareEvent.PaymentWithdrawn;
import portability.claims.welfare.floor.FloorEvent.FloorReferralReceived;
import portability.claims.welfare.floor.FloorEvent.FloorReferralSettled;
import portability.claims.welfare.floor.FloorEvent.FloorReferred;
import portability.claims.welfare.floor.Shortfall;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswerReceived;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralAnswered;
import portability.claims.welfare.referral.ReferralEvent.DeathReferralReceived;
import portability.claims.welfare.referral.ReferralEvent.DeathReferred;
import portability.claims.welfare.referral.ReferredDeath;
import portability.claims.welfare.referral.Reply;
import portability.claims.witness.WitnessEvent.CheckpointAnchored;
import portability.claims.witness.WitnessEvent.CheckpointWitnessed;
import portability.claims.witness.WitnessEvent.ForkFound;
import portability.claims.witness.WitnessEvent.GapAccepted;
import portability.claims.witness.WitnessEvent.GapApproved;
import portability.claims.witness.WitnessEvent.GapStated;
import portability.claims.witness.WitnessEvent.LiftApproved;
import portability.claims.witness.WitnessEvent.ProofAwaited;
import portability.claims.witness.WitnessEvent.ProofGiven;
import portability.claims.witness.WitnessEvent.QuarantineLifted;
import portability.ledger.codec.EventCatalogue.EventName;
import portability.ledger.codec.EventCodec;
import portability.ledger.privacy.sealing.PersonalData.Opened;
import portability.ledger.testkit.golden.GoldenFiles;
import portability.ledger.testkit.privacy.KnownKeys;

/// The events as they have been stored since version 1. A stored event is for ever: these files are never
/// changed.
class GoldenEventsTest {
    private static final Path FILES = Path.of("src/test/resources/golden");
    private static final Octets BYTES = Octets.of("bytes".getBytes(StandardCharsets.US_ASCII));
    private static final Octets MORE = Octets.of("more".getBytes(StandardCharsets.US_ASCII));
    private static final Instant NOON = Instant.parse("2025-03-03T12:00:00.123456Z");
    private static final String ID = "0f0e0d0c-0b0a-8908-8706-050403020100";
    private static final String CLAIM = Facts.CLAIM;
    private static final PayRules RULES = new PayRules(20, FirstMonth.WHOLE, AfterDeath.END_OF_MONTH);
    private static final Grant GRANT = new Grant(new Amount("EUR 12.30"), Optional.of(LocalDate.of(2025, 3, 1)), false);
    private static final PayeeAccount ACCOUNT = new PayeeAccount("Fatima El Amrani", "NL91ABNA0417164300", "", "", "");
    private static final Frozen FROZEN = new Frozen(
            List.of(new Part(YearMonth.of(2025, 3), new Amount("EUR 12.30"))),
            new Amount("EUR 2.00"),
            Optional.of(ACCOUNT));
    private static final Naming NAMING =
            new Naming("ES:INSS", "555", LocalDate.of(2025, 6, 2), LocalDate.of(2025, 3, 3));
    private static final IncapacityFacts FACTS =
            new IncapacityFacts(2, new TreeMap<>(Map.of("FI", Benefit.LegislationType.A)), List.of("DE"));
    private static final AwardWishes WISHES = new AwardWishes(
            2,
            new TreeMap<>(Map.of(
                    "DE:DRV",
                    AwardWish.withdrawn(LocalDate.of(2025, 4, 1)),
                    "MA:CNSS",
                    new AwardWish(
                            AwardWish.Kind.DEFERRED,
                            LocalDate.of(2025, 4, 2),
                            Optional.of(LocalDate.of(2027, 1, 1))))));
    private static final Ask ASK = new Ask(
            Ask.Cause.PROVISIONAL,
            new Amount("EUR 2400.00"),
            ACCOUNT,
            true,
            LocalDate.of(2025, 9, 3),
            "paid from January to June");
    private static final Answer ANSWER = new Answer(
            new Amount("EUR 1800.00"),
            new Amount("EUR 600.00"),
            Optional.of(new Amount("EUR 0.00")),
            Optional.of(Denial.OTHER),
            "the rest later",
            "20",
            BYTES);
    private static final Remittance REMITTANCE =
            new Remittance(new Amount("EUR 1860.00"), "D01", LocalDate.of(2025, 9, 22), Optional.empty());
    private static final Said SAID = new Said(ID, "DE:DRV", "NL:SVB", "officer-1");
    private static final Patient PATIENT =
            new Patient("El Amrani", "Fatima", LocalDate.of(1958, 3, 4), Map.of("DE:DRV", "65 040358 E 012"));
    private static final String MEMBERSHIP = "PH:OWWA/00112233445566778899";
    private static final Contribution CONTRIBUTION = new Contribution(
            "SA",
            "a hospital",
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2024, 12, 20),
            new Amount("USD 25.00"),
            Optional.of(LocalDate.of(2025, 1, 1)),
            Optional.of(LocalDate.of(2026, 12, 31)));
    private static final Asking ASKING = new Asking(
            Happening.ACCIDENTAL_DEATH,
            LocalDate.of(2025, 6, 1),
            false,
            Optional.of(LocalDate.of(2025, 5, 1)),
            LocalDate.of(2025, 6, 20),
            "Maria Dela Cruz",
            Asking.Tie.SPOUSE,
            List.of(new Paper(Paper.Kind.DEATH_CERTIFICATE, "Riyadh 12/2025")));
    private static final ReferredDeath REFERRED = new ReferredDeath(
            Facts.file().claimant(),
            new ToldDeath(LocalDate.of(2025, 6, 1), ToldDeath.Evidence.REGISTER, "Riyadh 12/2025"),
            ReferredDeath.Cause.ACCIDENT,
            "SA",
            CLAIM,
            List.of(new ReferredDeath.Relative("Maria Dela Cruz", Asking.Tie.SPOUSE, "Manila")),
            "the family is in Manila");
    private static final Reply REPLY = new Reply(
            Reply.Standing.MEMBER,
            Optional.of(LocalDate.of(2026, 12, 31)),
            List.of(new Reply.Offer("burial", new Amount("PHP 20000.00"), new Amount("PHP 20000.00"))),
            true,
            ID,
            "bring the certificate");
    private static final SituationChange MOVED = new SituationChange(
            SituationChange.Kind.MOVED,
            LocalDate.of(2026, 4, 1),
            Optional.of(Household.COUPLE),
            Optional.of("MA"),
            "register 7/2026");
    private static final Shortfall SHORTFALL = new Shortfall(
            "CL",
            new Amount("CLP 150000"),
            new Amount("CLP 224004"),
            new Amount("CLP 74004"),
            LocalDate.of(2025, 6, 3));
    private static final UUID EVENT = new UUID(0, 0);
    private static final EventCodec CODEC = new EventCodec(Events.catalogue(), new KnownKeys());

    private static final Terms TERMS =
            new Terms("ES:INSS", "NL:CAK", "F-2026/1", Method.ACTUAL, new HalfYear(2026, 1), "EUR", Optional.empty());
    private static final CareLine CARE = new CareLine(
            1,
            "P-1",
            "NL:CAK/4f0c",
            LocalDate.of(2026, 3, 2),
            LocalDate.of(2026, 3, 4),
            "OPS",
            "5-470.11",
            new BigDecimal("2"),
            Optional.of(5000L),
            10000,
            "bill 1");
    private static final LineMove MOVE =
            new LineMove(1, LineMove.Kind.REDUCE, 6000, 4000, 0, Optional.of(Reason.ABOVE_TARIFF), Optional.of(6000L));
    private static final LineMove LOWERED =
            new LineMove(1, LineMove.Kind.LOWER, 0, -1000, 1000, Optional.empty(), Optional.of(9000L));

    static Stream<Object> samples() {
        return Stream.concat(NettingSamples.all(), samplesOfCases());
    }

    private static Stream<Object> samplesOfCases() {
        return Stream.of(
                new PartnerEnrolled("DE:DRV", "0123 4567", BYTES),
                new FingerprintConfirmed("DE:DRV", "0123 4567", "officer-1"),
                new PartnerActivated("DE:DRV"),
                new EntryPosted(BookSamples.introduced()),
                new StatementMade(CLAIM, "DE:DVKA", "2026-10", "officer-1", BYTES),
                new StatementAnswered(CLAIM, "NL:CAK", 812, BYTES, true),
                new LinesTold(CLAIM, "DE:DVKA", BYTES),
                new BooksCompared(CLAIM, "NL:CAK", 1, List.of(StatementSamples.difference())),
                new KeyCompromised("DE:DRV", "0123abcd", NOON, "officer-1", "a laptop was stolen"),
                new DocumentFrozen("DE:DRV", 7, ID, "DECISION", CLAIM, BYTES, MORE),
                new DocumentReceipted("DE:DRV", 7, ID, BYTES, MORE),
                new DocumentRefused("DE:DRV", 7, ID, "UNKNOWN_CASE", BYTES, MORE),
                new DocumentReceived("DE:DRV", 7, ID, "DECISION", CLAIM, BYTES, MORE, BYTES, MORE),
                new ClaimLodged(CLAIM, "NL:SVB", "request-1", Facts.file()),
                new LodgedUnderMandate(CLAIM, "NL:SVB", "m-1", "karim"),
                new ClaimNoticeReceived(CLAIM, "DE:DRV", ID, Facts.file(), List.of("MA:CNSS")),
                new OwnRecordCertified(CLAIM, "NL:SVB", BYTES),
                new OwnRecordAbsent(CLAIM, "NL:SVB"),
                new RecordReceived(CLAIM, "DE:DRV", ID, BYTES),
                new NoRecordReceived(CLAIM, "DE:DRV", ID),
                new OwnRecordOutdated(CLAIM, "NL:SVB", "ana/1"),
                new OwnRecordRenewed(CLAIM, "NL:SVB", "ana/1", BYTES),
                new RenewalSettled(CLAIM, "NL:SVB", "ana/1"),
                new NewerRecordReceived(CLAIM, "DE:DRV", ID, BYTES),
                new FiguresCertified(CLAIM, "DE:DRV", "officer-1", List.of(new Figure("POINTS_OF_ADDED_TIME", "1.25"))),
                new Determined(CLAIM, "NL:SVB", BYTES),
                new Decided(CLAIM, "NL:SVB", CLAIM + "/NL:SVB", "officer-1", NOON, BYTES),
                new DecisionReceived(CLAIM, "DE:DRV", ID, BYTES),
                new DecisionTakenOnWord(CLAIM, "PT:ISS", ID),
                new Summarised(CLAIM, "NL:SVB", NOON, List.of(BYTES, MORE)),
                new SummaryReceived(CLAIM, "NL:SVB", ID, NOON, List.of(BYTES, MORE)),
                new DocumentDispatched(CLAIM, "DE:DRV", Errand.RECORD, ID),
                new DocumentSetAside(CLAIM, "DE:DRV", ID, SetAside.SUMMARY_DIFFERS),
                new ClaimClosed(CLAIM, "NL:SVB"),
                new CheckpointWitnessed("DE:DRV/claims/1", 7, "root", "note"),
                new CheckpointAnchored("NL:SVB/contributions/1", 7, "root", "note"),
                new ProofAwaited("DE:DRV/claims/1", "note"),
                new ProofGiven("DE:DRV/claims/1", "note"),
                new ForkFound("DE:DRV/claims/1", "note seen", "note shown", false),
                new LiftApproved("DE:DRV/claims/1", "note shown", "officer-1", "a disk was lost"),
                new QuarantineLifted(
                        "DE:DRV/claims/1", "note shown", "a disk was lost", List.of("officer-1", "officer-2")),
                new GapStated("DE:DRV/claims/2", BYTES),
                new GapApproved("DE:DRV/claims/2", "officer-1"),
                new GapAccepted("DE:DRV/claims/2", BYTES, List.of("officer-1", "officer-2")),
                new DocumentGivenUp("DE:DRV", 7, ID, "DECISION", CLAIM, true, "mended", "officer-1"),
                new DocumentWithdrawn("DE:DRV", 7, ID, "DECISION", CLAIM, true, BYTES, MORE),
                new GivenUpDocumentTaken("DE:DRV", 7, ID, "DECISION", CLAIM),
                new WithdrawnDocumentReceived("DE:DRV", 7, ID, BYTES, BYTES, MORE),
                new ReminderSent(CLAIM, "DE:DRV", Errand.RECORD, ID, 2),
                new ReminderReceived(CLAIM, "NL:SVB", ID, Errand.DECISION, 2, NOON, true),
                new DocumentUndeliverable(CLAIM, "DE:DRV", Errand.DECISION, ID, "sent by post"),
                new DocumentArrivedAfterAll(CLAIM, "DE:DRV", Errand.DECISION, ID),
                new DocumentTakenBack(CLAIM, "DE:DRV", Errand.DECISION, ID),
                new OwnDocumentInvalidated(
                        CLAIM,
                        "DE:DRV",
                        Errand.RECORD,
                        ID,
                        InvalidationReason.WRONG_PERSON,
                        "it is her sister's",
                        true,
                        "officer-1"),
                new InvalidationSent(CLAIM, "DE:DRV", "0f0e0d0c-0b0a-8908-8706-0504030201ff", ID),
                new DocumentInvalidated(
                        CLAIM,
                        "DE:DRV",
                        "0f0e0d0c-0b0a-8908-8706-0504030201ff",
                        ID,
                        Errand.RECORD,
                        InvalidationReason.WRONG_PERSON,
                        "it is her sister's",
                        true),
                new SetAsideSettled(CLAIM, "DE:DRV", ID, "they were told", "officer-1"),
                new DocumentRecovered("DE:DRV", "NL:SVB/claims/2", 7, ID, "DECISION", CLAIM, BYTES, MORE),
                new ErasedDocumentRecovered("DE:DRV", "NL:SVB/claims/2", 7, ID, BYTES),
                new ErasedDocumentReceived("DE:DRV", 7, ID, BYTES, BYTES, MORE),
                new RestoreApproved("NL:SVB/claims/2", "officer-1", "a disk was lost"),
                new LogRestored(
                        "NL:SVB/claims/2",
                        "note",
                        "a disk was lost",
                        List.of("officer-1", "officer-2"),
                        List.of("DE:DRV", "MA:CNSS")),
                new PairRecovered("NL:SVB/claims/2", "DE:DRV", 7, 9),
                new GapDeclared("NL:SVB/claims/2", "DE:DRV", BYTES),
                new GapSettled("NL:SVB/claims/2", "DE:DRV"),
                new PensionOpened(CLAIM, CLAIM + "/NL:SVB@1", NOON, List.of("DE:DRV"), RULES, GRANT),
                new PensionRecalculated(CLAIM, CLAIM + "/NL:SVB@2", NOON, GRANT),
                new PensionIndexed(CLAIM, "officer-1", new Indexation("order-2026", "2.5", LocalDate.of(2026, 7, 1))),
                new FirstDaySaid(CLAIM, "officer-1", LocalDate.of(2025, 3, 1)),
                new AccountSaid(CLAIM, "change-1", "officer-1", "m-1", ACCOUNT),
                new AccountConfirmed(CLAIM, "change-1", "officer-2", NOON),
                new PaymentsFrozen(CLAIM, "P01", "2025-03-20", "PAY01", FROZEN),
                new InstructionSettled(CLAIM, "P01", "ACSC"),
                new InstructionRejected(CLAIM, "P01", "AC04"),
                new DeathReported(CLAIM, "officer-1", LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 31)),
                new ChannelChosen(
                        CLAIM, "choice-1", "officer-1", "m-1", new ChannelChoice("bank", "3.06", true, "a source")),
                new ChannelConfirmed(CLAIM, "choice-1", "officer-2", NOON),
                new LifeCertificateAsked(
                        CLAIM,
                        LocalDate.of(2026, 3, 3),
                        LocalDate.of(2026, 6, 1),
                        "Pension Act s. 12",
                        "objection within six weeks"),
                new AttestationRequested(CLAIM, LocalDate.of(2026, 3, 3), "DE:DRV", ID),
                new AttestationDenied(CLAIM, "DE:DRV", ID, "MOVED_AWAY"),
                new LifeProven(
                        CLAIM,
                        ID,
                        "officer-1",
                        new LifeProof(LocalDate.of(2026, 2, 1), AttestedBy.MANDATE, "karim", "m-1", "photograph 12")),
                new PaymentSuspended(CLAIM, LocalDate.of(2026, 3, 3), "Pension Act s. 12"),
                new PaymentResumed(CLAIM, ID),
                new DeathTold(
                        CLAIM,
                        "DE:DRV",
                        ID,
                        new ToldDeath(LocalDate.of(2026, 2, 1), ToldDeath.Evidence.REGISTER, "C 12/2026")),
                new ToldDeathDismissed(CLAIM, ID, "officer-1", "another person of that name"),
                new MoneyReturned(CLAIM, "book-1", "officer-1", new Amount("EUR 12.30")),
                new RunOpened("2025-03-20", LocalDate.of(2025, 3, 20), "officer-1"),
                new BatchAdded("2025-03-20", "PAY01", 1, 1),
                new RunClosed("2025-03-20"),
                new DeathReferred(CLAIM, "PH:OWWA", ID, "officer-1", REFERRED),
                new DeathReferralReceived(CLAIM, "NL:SVB", ID, LocalDate.of(2025, 6, 3), REFERRED),
                new DeathReferralAnswered(CLAIM, "NL:SVB", ID, ID, "officer-1", MEMBERSHIP, REPLY),
                new DeathReferralAnswerReceived(CLAIM, "PH:OWWA", ID, REPLY),
                new FloorChecked(CLAIM, "NL:SVB", BYTES),
                new FloorReferred(CLAIM, "CL:IPS", ID, LocalDate.of(2025, 6, 3), SHORTFALL, BYTES),
                new FloorReferralReceived(CLAIM, "NL:SVB", ID, LocalDate.of(2025, 6, 3), SHORTFALL),
                new FloorReferralSettled(CLAIM, "officer-1", "she was told to claim"),
                new ChangeTold(CLAIM, "change-1", "officer-1", MOVED),
                new ChangeHeard(CLAIM, "change-1", "NL:SVB", ID, MOVED),
                new ChangeSettled(CLAIM, "change-1", "officer-1", "residence counts for nothing here"),
                new ChangeTakenBack(CLAIM, "change-1", "officer-1", "of a namesake", 2),
                new TakeBackHeard(CLAIM, "change-1", "NL:SVB", ID, "of a namesake", 0),
                new LawChangesDecision(CLAIM, "1a".repeat(32), "2b".repeat(32), List.of("AMOUNT", "START")),
                new LawChangesNothing(CLAIM, "1a".repeat(32), "3c".repeat(32)),
                new MemberRegistered(
                        MEMBERSHIP,
                        "PH.OWWA",
                        "request-1",
                        "officer-1",
                        Facts.file().claimant()),
                new ContributionPaid(MEMBERSHIP, "paid-1", "officer-1", CONTRIBUTION),
                new BenefitClaimed(MEMBERSHIP, ID, "officer-1", "", ASKING),
                new PapersAdded(MEMBERSHIP, ID, "officer-1", List.of(new Paper(Paper.Kind.BURIAL, "B 7"))),
                new BenefitGranted(
                        MEMBERSHIP,
                        ID,
                        "officer-1",
                        NOON,
                        new Verdict.Granted(
                                List.of(new Award("burial", new Amount("PHP 20000.00"), "as the schedule says")),
                                BYTES,
                                "to the widow")),
                new BenefitRefused(
                        MEMBERSHIP,
                        ID,
                        "officer-1",
                        NOON,
                        new Verdict.Denied(Verdict.Ground.NOT_COVERED, "objection within six weeks", BYTES, "")),
                new PaymentOrdered(
                        MEMBERSHIP,
                        ID,
                        "WEL01",
                        "officer-1",
                        LocalDate.of(2025, 7, 10),
                        NOON,
                        new PaymentOrder.Payment(new Amount("PHP 20000.00"), ACCOUNT)),
                new PaymentReleased(MEMBERSHIP, ID, "WEL01", "officer-2"),
                new PaymentWithdrawn(MEMBERSHIP, ID, "WEL01", "officer-2"),
                new PaymentSettled(MEMBERSHIP, ID, "WEL01", "ACSC"),
                new PaymentRejected(MEMBERSHIP, ID, "WEL01", "AC04"),
                new BatchFrozen(
                        "PAY01",
                        "2025-03-20",
                        1,
                        "EUR",
                        LocalDate.of(2025, 3, 20),
                        NOON,
                        List.of(new Line(CLAIM, "P01", Optional.of(new Payment(new Amount("EUR 10.30"), ACCOUNT))))),
                new RecalculationOpened(
                        CLAIM,
                        "NL:SVB",
                        "officer-1",
                        new Recalculation(
                                2,
                                CLAIM + "/NL:SVB",
                                RecalculationCause.SITUATION_CHANGED,
                                LocalDate.of(2025, 6, 1),
                                "she moved in with her sister",
                                Optional.of("DE"),
                                Optional.of(Household.COUPLE))),
                new ClaimReopened(CLAIM, "NL:SVB"),
                new InstitutionNamed(CLAIM, "ES:INSS", "officer-1", NAMING),
                new NamingReceived(CLAIM, "ES:INSS", ID, NAMING, true),
                new AwardWishesSaid(CLAIM, "NL:SVB", "officer-1", "m-1", WISHES),
                new AwardWishesReceived(CLAIM, "NL:SVB", ID, WISHES),
                new ProvisionallyAwarded(
                        CLAIM,
                        "provisional",
                        "officer-1",
                        "INDEPENDENT",
                        List.of("DE:DRV"),
                        RULES,
                        GRANT,
                        "Germany is late"),
                new ArrearsHeld(CLAIM, ID, "DE:DRV", YearMonth.of(2025, 8), Optional.of(LocalDate.of(2025, 11, 3))),
                new ArrearsReleased(CLAIM, ID),
                new DeductionOrdered(
                        CLAIM,
                        new Deduction(
                                ID,
                                "DE:DRV",
                                ACCOUNT,
                                new Amount("EUR 1800.00"),
                                YearMonth.of(2025, 8),
                                new Amount("EUR 600.00"))),
                new DeductionFrozen(CLAIM, ID, "D01", "2025-03-20", "PAY01", FROZEN),
                new RecoveryExpected(CLAIM, ID, "DE:DRV", new Amount("EUR 600.00")),
                new ArrearsTold(
                        CLAIM,
                        "DE:DRV",
                        ID,
                        "officer-1",
                        LocalDate.of(2025, 9, 3),
                        LocalDate.of(2025, 11, 3),
                        new Amount("EUR 1800.00"),
                        YearMonth.of(2025, 8)),
                new ArrearsHeard(CLAIM, "DE:DRV", ID, LocalDate.of(2025, 9, 3), new Amount("EUR 1800.00")),
                new DeductionAsked(CLAIM, ID, "DE:DRV", "officer-1", ASK),
                new DeductionRequested(CLAIM, ID, "DE:DRV", LocalDate.of(2025, 9, 4), ASK),
                new DeductionAnswered(CLAIM, ID, "DE:DRV", ID, "officer-1", ANSWER, Optional.of(YearMonth.of(2025, 8))),
                new AnswerReceived(CLAIM, ID, "DE:DRV", ID, ANSWER),
                new Remitted(CLAIM, ID, "DE:DRV", ID, REMITTANCE),
                new RemittanceReceived(CLAIM, ID, "DE:DRV", ID, REMITTANCE),
                new RequestGivenUp(CLAIM, ID, "asked by post"),
                new InstitutionRemoved(CLAIM, "MA:CNSS", "officer-1", "never insured there", NOON, List.of("MA:CNSS")),
                new RemovalSent(CLAIM, "MA:CNSS", ID, "MA:CNSS"),
                new RemovalReceived(CLAIM, "MA:CNSS", ID, NOON, "never insured there", true),
                new IncapacityFactsSaid(CLAIM, "NL:SVB", "officer-1", FACTS),
                new RefusalsPassedOn(CLAIM, "NL:SVB", FACTS),
                new IncapacityFactsReceived(CLAIM, "NL:SVB", ID, FACTS),
                new TurnMayHaveCome(CLAIM, "MA:CNSS"),
                new LegislationsToldLate(CLAIM, "MA:CNSS"),
                new ClaimForwarded(
                        CLAIM, "DE:DRV", "officer-1", "222", "DE:DRV/4f0c", ID, false, "never insured here", NOON),
                new ForwardFrozen(CLAIM, "DE:DRV", ID),
                new ForwardArrived(CLAIM, "DE:DRV", ID, NOON),
                new ForwardReturned(CLAIM, "DE:DRV", ID),
                new ContactChangeSent(CLAIM, "MA:CNSS", ID),
                new ForwardedClaimEnded(CLAIM, "DE:DRV"),
                new ContactChangeReceived(CLAIM, "DE:DRV", ID, "DE:DRV/4f0c", NOON, "never insured here"),
                new DocumentHeldBack("DE:DRV", ID, "AWARD_WISHES", CLAIM, 2, Optional.of(NOON), BYTES),
                new HeldDocumentReleased("DE:DRV", ID),
                new HeldDocumentGivenUp("DE:DRV", ID, CLAIM, "told by post", "officer-1"),
                new CardIssued(
                        CLAIM,
                        "officer-1",
                        new Card(
                                Card.Kind.CERTIFICATE,
                                PATIENT,
                                "80528000001234567890",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2027, 1, 1),
                                "NL:CAK")),
                new CardWithdrawn(CLAIM, "officer-1", LocalDate.of(2026, 6, 1), "LOST"),
                new PlannedCareAsked(
                        CLAIM, "officer-1", "DE:DRV", LocalDate.of(2026, 1, 10), new Wish(PATIENT, "a hip")),
                new PlannedCareAuthorised(
                        CLAIM,
                        SAID,
                        new Authorisation(
                                PATIENT, "a hip", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 6, 1), "NL:CAK"),
                        Optional.of(new Basis(true, false, "Dr. de Vries, 8 January", BYTES))),
                new PlannedCareRefused(
                        CLAIM,
                        "officer-1",
                        new CareEvent.Refused("a place in Utrecht", "objection within six weeks"),
                        new Basis(true, true, "Dr. de Vries, 8 January", BYTES)),
                new SupplementFound(
                        CLAIM,
                        "officer-1",
                        new Supplement(
                                new Amount("EUR 1000.00"),
                                new Amount("EUR 700.00"),
                                new Amount("EUR 200.00"),
                                Optional.of(new Amount("EUR 10.00")),
                                new Amount("EUR 190.00"),
                                BYTES)),
                new EntitlementRequested(
                        CLAIM,
                        SAID,
                        new Word.Ask(
                                PATIENT,
                                Category.FAMILY_OF_PENSIONER,
                                "NL",
                                LocalDate.of(2026, 1, 1),
                                "NL:SVB/4f0c",
                                "NL:CAK",
                                "she moved here")),
                new EntitlementIssued(
                        CLAIM,
                        SAID,
                        new Word.Right(
                                PATIENT,
                                Category.PENSIONER,
                                "NL",
                                LocalDate.of(2026, 1, 1),
                                Optional.of(LocalDate.of(2027, 1, 1)),
                                "",
                                "DE:DVKA",
                                "pension since 2026",
                                BYTES)),
                new EntitlementRefused(CLAIM, SAID, new Word.Denial(Word.Denial.Why.OTHER_STATE_BEARS, "France does")),
                new EntitlementRegistered(CLAIM, SAID, new Word.Registration(LocalDate.of(2026, 2, 10), "NL:CAK")),
                new RegistrationDeclined(CLAIM, SAID, new Word.Declined(Word.Declined.Why.NOT_RESIDENT, "moved away")),
                new EntitlementChanged(
                        CLAIM,
                        SAID,
                        new Word.OtherDays(
                                Optional.of(LocalDate.of(2026, 1, 15)),
                                Optional.of(LocalDate.of(2026, 12, 1)),
                                Word.Cause.INSURANCE,
                                "the pension began later")),
                new EntitlementEnded(
                        CLAIM, SAID, new Word.End(LocalDate.of(2026, 7, 2), Word.Cause.DEATH, "certificate 12")),
                new ChangeAnswered(CLAIM, SAID, new Word.Reply(ID, false, "she was seen on 4 July")),
                new InvoiceOpened(CLAIM, Side.CREDITOR, TERMS, "officer-1"),
                new portability.claims.invoice.InvoiceEvent.BatchAdded(CLAIM, 1, 1, 2, 12000),
                new InvoiceSent(CLAIM, 1, 2, 12000, "officer-1", LocalDate.of(2026, 8, 3)),
                new InvoiceAnnounced(CLAIM, 1, 2, 12000),
                new InvoiceIntroduced(CLAIM, LocalDate.of(2026, 8, 3), Optional.of(LocalDate.of(2027, 6, 30)), false),
                new InvoiceAcknowledged(
                        CLAIM, ID, LocalDate.of(2026, 8, 3), Optional.of(LocalDate.of(2027, 6, 30)), false),
                new BatchReleased(CLAIM, 1),
                new DownPaymentMade(
                        CLAIM,
                        Side.DEBTOR,
                        "ES:INSS",
                        "EUR",
                        new DownPayment("payment-1", 11000, LocalDate.of(2026, 9, 3)),
                        ID,
                        "officer-1"),
                new portability.claims.invoice.InvoiceEvent.DownPaymentDeclined(
                        CLAIM,
                        Side.CREDITOR,
                        "NL:CAK",
                        new portability.claims.invoice.Decline(
                                "payment-1", portability.claims.invoice.Decline.Reason.OTHER, LocalDate.of(2026, 9, 4)),
                        11000,
                        "no account for it",
                        ID,
                        "officer-1"),
                new portability.claims.invoice.InvoiceEvent.InterestClaimed(
                        CLAIM,
                        Side.DEBTOR,
                        "ES:INSS",
                        "EUR",
                        new portability.claims.invoice.InterestClaim(
                                1,
                                LocalDate.of(2028, 3, 1),
                                LocalDate.of(2028, 9, 1),
                                12000,
                                "0.0215",
                                "ECB key interest rates",
                                false,
                                130,
                                130,
                                LocalDate.of(2028, 9, 3)),
                        Optional.of(129L),
                        ID,
                        "ES:INSS"),
                new portability.claims.invoice.InvoiceEvent.InterestAnswered(
                        CLAIM,
                        Side.DEBTOR,
                        "ES:INSS",
                        "EUR",
                        new portability.claims.invoice.InterestAnswer(
                                1,
                                129,
                                Optional.of(portability.claims.invoice.InterestAnswer.Reason.CALCULATED_OTHERWISE),
                                LocalDate.of(2028, 9, 5)),
                        1,
                        "paid a day earlier",
                        ID,
                        "officer-1"),
                new portability.claims.invoice.InvoiceEvent.InterestPaid(
                        CLAIM, Side.DEBTOR, "ES:INSS", "EUR", 1, "netting/w#PAID/0", 129, LocalDate.of(2028, 10, 2)),
                new LinesChecked(
                        CLAIM,
                        1,
                        List.of(new Finding(1, Reason.ABOVE_TARIFF, "EUR 30.00 by decree 7", Optional.of(6000L)))),
                new WithdrawalAsked(
                        CLAIM,
                        1,
                        Side.CREDITOR,
                        "NL:CAK",
                        ID,
                        "officer-1",
                        LocalDate.of(2026, 9, 4),
                        List.of(new LineAmount(1, 6000)),
                        List.of(new LineWords(1, "two days were another's"))),
                new portability.claims.invoice.LinesEvent.LinesReferred(
                        CLAIM,
                        1,
                        Side.CREDITOR,
                        "NL:CAK",
                        Side.DEBTOR,
                        ID,
                        "NL:CAK",
                        LocalDate.of(2029, 9, 3),
                        List.of(1),
                        List.of(new LineWords(1, "the decree says 60.00"))),
                new portability.claims.invoice.LinesEvent.OpinionRecorded(
                        CLAIM,
                        1,
                        Side.CREDITOR,
                        "NL:CAK",
                        "EUR",
                        Side.CREDITOR,
                        ID,
                        "officer-1",
                        LocalDate.of(2030, 3, 20),
                        new portability.claims.invoice.BoardOpinion("AB/2030/12", LocalDate.of(2030, 3, 4)),
                        List.of(new LineAmount(1, 8000)),
                        List.of(new LineWords(1, "the tariff of 2026 counts"))),
                new LinesPaid(
                        CLAIM,
                        1,
                        Side.CREDITOR,
                        "NL:CAK",
                        "EUR",
                        "netting/SE:FK/4f0c#PAID/0",
                        LocalDate.of(2026, 11, 30),
                        List.of(new LineAmount(1, 6000))),
                new LinesAdded(CLAIM, 1, List.of(CARE), List.of(new Diagnosis(1, "ICD-10", "K35.8"))),
                new LinesIntroduced(CLAIM, 1, Side.DEBTOR, "ES:INSS", "EUR", List.of(new LineAmount(1, 10000))),
                new LinesDecided(
                        CLAIM,
                        1,
                        Side.DEBTOR,
                        "ES:INSS",
                        "EUR",
                        ID,
                        "officer-1",
                        LocalDate.of(2026, 9, 3),
                        List.of(MOVE),
                        List.of(new LineWords(1, "by the decree"))),
                new LinesAnswered(
                        CLAIM,
                        1,
                        Side.DEBTOR,
                        "ES:INSS",
                        "EUR",
                        ID,
                        "ES:INSS",
                        LocalDate.of(2026, 10, 3),
                        List.of(LOWERED),
                        List.of(new LineWords(1, "one day less"))),
                new AnswerKept("statement/person-1", "DE:DRV", NOON, BYTES, MORE));
    }

    /// What else a claim can be, beside an old-age pension.
    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of("invalidity", new ClaimLodged(CLAIM, "NL:SVB", "request-1", Facts.invalidity())),
                Arguments.of("legislations", new ClaimLodged(CLAIM, "NL:SVB", "request-1", Facts.mixedInvalidity())),
                Arguments.of("survivors", new ClaimLodged(CLAIM, "NL:SVB", "request-1", Facts.survivors())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_claim_of_every_kind_is_written_as_it_was_and_read_as_it_is(String kind, Object event) throws IOException {
        var encoded = CODEC.encode(EVENT, "stream", event);
        var opened = (Opened.Clear)
                CODEC.open(EVENT, "stream", encoded.name(), encoded.payload().bytes());
        var written = new String(opened.payload(), StandardCharsets.UTF_8);
        var file = FILES.resolve("claim.ClaimLodged.v2." + kind + ".json");
        if (Boolean.getBoolean("portability.golden.write") && !Files.exists(file))
            Files.writeString(file, written + "\n");
        var golden = Files.readString(file).strip();
        assertThat(written).isEqualTo(golden);
        assertThat(CODEC.decode(EVENT, "stream", encoded.name(), golden.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event);
    }

    /// Written when nothing else could be claimed.
    static Stream<Object> oldAgeAlone() {
        return Stream.of(
                new ClaimLodged(CLAIM, "NL:SVB", "request-1", Facts.file()),
                new ClaimNoticeReceived(CLAIM, "DE:DRV", ID, Facts.file(), List.of("MA:CNSS")));
    }

    @ParameterizedTest
    @MethodSource("oldAgeAlone")
    void a_claim_of_the_first_version_is_one_to_an_old_age_pension(Object event) throws IOException {
        var first = new EventName("claim." + event.getClass().getSimpleName(), 1);
        for (var directory : List.of(FILES, FILES.resolve("sealed")))
            assertThat(CODEC.decode(EVENT, "stream", first, Files.readAllBytes(fileOf(directory, first))))
                    .isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_is_written_as_it_was_and_read_as_it_is(Object event) throws IOException {
        var encoded = CODEC.encode(EVENT, "stream", event);
        var opened = (Opened.Clear)
                CODEC.open(EVENT, "stream", encoded.name(), encoded.payload().bytes());
        var written = new String(opened.payload(), StandardCharsets.UTF_8);
        var file = fileOf(FILES, encoded.name());
        if (Boolean.getBoolean("portability.golden.write") && !Files.exists(file))
            Files.writeString(file, written + "\n");
        var golden = Files.readString(file).strip();
        assertThat(written).isEqualTo(golden);
        assertThat(CODEC.decode(EVENT, "stream", encoded.name(), golden.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(event);
    }

    /// Sealed with keys that are known to all; of those events that hold personal data.
    @ParameterizedTest
    @MethodSource("samples")
    void an_event_that_was_written_sealed_is_read_as_it_is(Object event) throws IOException {
        var encoded = CODEC.encode(EVENT, "stream", event);
        var bytes = encoded.payload().bytes();
        if (!new String(bytes, StandardCharsets.UTF_8).contains("{\"sealed\":\"")) return;
        var file = fileOf(FILES.resolve("sealed"), encoded.name());
        if (Boolean.getBoolean("portability.golden.write") && !Files.exists(file)) Files.write(file, bytes);
        assertThat(CODEC.decode(EVENT, "stream", encoded.name(), Files.readAllBytes(file)))
                .isEqualTo(event);
    }

    @Test
    void every_version_of_every_event_has_a_golden_file_and_none_was_edited() {
        GoldenFiles.ofThisModule().check(Events.catalogue());
    }

    @Test
    void every_event_of_the_catalogue_has_a_sample() {
        assertThat(samples().map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        Set.copyOf(Events.catalogue().all().values()));
    }

    private static Path fileOf(Path directory, EventName name) {
        return directory.resolve(name.name() + ".v" + name.version() + ".json");
    }
}
