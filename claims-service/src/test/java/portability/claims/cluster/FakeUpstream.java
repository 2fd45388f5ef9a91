package portability.claims.cluster;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsServerCredentials;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import portability.claims.exchange.pair.WireTime;
import portability.kernel.InstitutionId;
import portability.ledger.edge.Failure;
import portability.ledger.seal.Seal;
import portability.ledger.seal.SigningKey;
import portability.proto.agreements.v1.AffectedDetermination;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceImplBase;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;
import portability.proto.agreements.v1.EarliestKind;
import portability.proto.agreements.v1.EarliestPension;
import portability.proto.agreements.v1.GetOutlookRequest;
import portability.proto.agreements.v1.GetOutlookResponse;
import portability.proto.agreements.v1.Outlook;
import portability.proto.agreements.v1.OutlookServiceGrpc.OutlookServiceImplBase;
import portability.proto.agreements.v1.RecordDeterminationRequest;
import portability.proto.agreements.v1.RecordDeterminationResponse;
import portability.proto.agreements.v1.ReviewDeterminationsRequest;
import portability.proto.agreements.v1.ReviewDeterminationsResponse;
import portability.proto.agreements.v1.StateLegislation;
import portability.proto.contributions.v1.CareerEntry;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CertifyRecordResponse;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.CertifyStatementResponse;
import portability.proto.contributions.v1.CheckMandateRequest;
import portability.proto.contributions.v1.CheckMandateResponse;
import portability.proto.contributions.v1.Clarification;
import portability.proto.contributions.v1.ContributionsServiceGrpc.ContributionsServiceImplBase;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonResponse;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc.ForeignRecordsServiceImplBase;
import portability.proto.contributions.v1.GetCareerRequest;
import portability.proto.contributions.v1.GetCareerResponse;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetPersonResponse;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.contributions.v1.KeepForeignRecordResponse;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListClarificationsResponse;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsResponse;
import portability.proto.contributions.v1.MandateScope;
import portability.proto.contributions.v1.OutdatedRecord;
import portability.proto.contributions.v1.RecordsServiceGrpc.RecordsServiceImplBase;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.LegalRef;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;
import portability.proto.types.v1.Step;
import portability.totalisation.floor.FloorCheck.Income;

/// Contributions and agreements of one node: canned persons, and a determination that depends on what is asked (ten
/// currency units per period, one more per foreign one).
public final class FakeUpstream implements AutoCloseable {
    public static final String LAW = "1a".repeat(32);
    public static final String ENGINE = "0.0.1-test";

    private final String institution;
    private final Seal seal;
    private final Server server;
    private final Map<String, PersonDetails> persons = new ConcurrentHashMap<>();
    private final Map<String, List<InsurancePeriod>> careers = new ConcurrentHashMap<>();
    private final Map<String, Issued> certified = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> versions = new ConcurrentHashMap<>();
    private final List<OutdatedRecord> outdated = new CopyOnWriteArrayList<>();

    /// A record that was asked for.
    public record Issued(String recordId, String requestId, String number, int version, ByteString sealed) {}

    private final Map<String, String> mandates = new ConcurrentHashMap<>();

    /// Periods that no employer paid for, by their id.
    public final Set<String> unpaid = ConcurrentHashMap.newKeySet();
    public final AtomicBoolean contributionsDown = new AtomicBoolean();
    public final AtomicBoolean agreementsDown = new AtomicBoolean();
    /// Branches of which no scheme is loaded.
    public final Set<Branch> withoutScheme = ConcurrentHashMap.newKeySet();
    /// A figure that the formula of a branch asks for.
    public final Map<Branch, String> figureNeeded = new ConcurrentHashMap<>();
    public final List<DetermineRequest> questions = new CopyOnWriteArrayList<>();
    /// Answers no to whoever wants a determination kept; null: keeps it.
    public final AtomicReference<@Nullable StatusRuntimeException> keepsNothing = new AtomicReference<>();
    /// What was to be kept, each time it was asked for.
    public final List<RecordDeterminationRequest> kept = new CopyOnWriteArrayList<>();

    /// The law that holds.
    public final AtomicReference<String> law = new AtomicReference<>(LAW);
    /// Cases that another law than the one by which they were determined would change.
    public final Set<String> touchedByLaw = ConcurrentHashMap.newKeySet();

    /// Answers no to whoever wants a record of another institution kept; null: keeps it.
    public final AtomicReference<@Nullable StatusRuntimeException> keepsNoRecord = new AtomicReference<>();
    /// Records of others that were to be kept, each time it was asked for.
    public final List<KeepForeignRecordRequest> keptRecords = new CopyOnWriteArrayList<>();

    /// Institutions whose records contradict the ones here.
    public final Set<String> contradicting = ConcurrentHashMap.newKeySet();

    /// What a case gives per month with (false) and without (true) the time of states that pay later; empty: as always.
    public final Map<Boolean, String> perMonth = new ConcurrentHashMap<>();
    /// Why nothing is awarded here before somebody asks for a later start; empty: it is.
    public final AtomicReference<String> refusesBefore = new AtomicReference<>("");
    /// What whoever claims gets per month, whatever she has; empty: by her periods; nothing: no pension.
    public final AtomicReference<String> givesPerMonth = new AtomicReference<>("");

    /// In which currency it pays.
    public final AtomicReference<String> currency = new AtomicReference<>("EUR");
    /// Does it say with a determination how that stands to a floor?
    public final AtomicBoolean checksFloors = new AtomicBoolean();

    /// From which day what is determined is paid; empty: that cannot be told.
    public final AtomicReference<String> paidFrom = new AtomicReference<>("");

    public FakeUpstream(String institution, SigningKey key, TestCertificate certificate) {
        this.institution = institution;
        this.seal = new Seal(key, new SecureRandom());
        try {
            var credentials = TlsServerCredentials.create(
                    certificate.certificate().toFile(), certificate.privateKey().toFile());
            this.server = Grpc.newServerBuilderForPort(0, credentials)
                    .addService(new Contributions())
                    .addService(new ForeignRecords())
                    .addService(new Records())
                    .addService(new Agreements())
                    .addService(new Outlooks())
                    .addService(new RealProcedure())
                    .addService(new RealHealthLaw())
                    .addService(new RealExchangeRates())
                    .addService(new RealWelfare())
                    .build()
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public String address() {
        return "localhost:" + server.getPort();
    }

    /// Insures a person here for some whole years.
    public void insure(PersonDetails person, String number, int... years) {
        persons.put(number, person);
        var career = new ArrayList<InsurancePeriod>();
        for (int year : years)
            career.add(InsurancePeriod.newBuilder()
                    .setPeriodId(institution + "-" + year)
                    .setLegislation(institution.substring(0, 2))
                    .setInstitution(institution)
                    .setScheme("test")
                    .setFirstDay(year + "-01-01")
                    .setLastDay(year + "-12-31")
                    .build());
        careers.put(number, career);
    }

    /// The id of who has a number here.
    public String idOf(String number) {
        return number;
    }

    private static String numberOf(String personId) {
        return personId;
    }

    /// The career is another one from now on: what was certified of it before is out of date.
    public void correct(String number, int... years) {
        insure(persons.getOrDefault(number, PersonDetails.getDefaultInstance()), number, years);
        certified.values().stream()
                .filter(issued -> issued.number().equals(number) && !isOutdated(issued))
                .forEach(issued -> outdated.add(OutdatedRecord.newBuilder()
                        .setPosition(outdated.size() + 1L)
                        .setRecordId(issued.recordId())
                        .setVersion(issued.version())
                        .setPersonId(number)
                        .setRequestId(issued.requestId())
                        .build()));
    }

    private boolean isOutdated(Issued issued) {
        return outdated.stream().anyMatch(record -> record.getRecordId().equals(issued.recordId()));
    }

    /// Every record that was asked for.
    public List<Issued> issued() {
        return List.copyOf(certified.values());
    }

    /// As whoever asks under a request gets it: the same for the same request.
    public Issued issue(String requestId, String number, String supersedes) {
        return certified.computeIfAbsent(requestId, _ -> {
            int version =
                    versions.computeIfAbsent(number, _ -> new AtomicInteger()).incrementAndGet();
            return new Issued(
                    number + "/" + version,
                    requestId,
                    number,
                    version,
                    ByteString.copyFrom(certify(number, version, supersedes)));
        });
    }

    /// A record as contributions-service would certify it.
    public byte[] certify(String number) {
        return certify(number, 1, "");
    }

    private byte[] certify(String number, int version, String supersedes) {
        var person = persons.getOrDefault(number, PersonDetails.getDefaultInstance());
        var career = careers.getOrDefault(number, List.of());
        var header = DocumentHeader.newBuilder()
                .setDocumentId(java.util.UUID.randomUUID().toString())
                .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
                .setSender(institution)
                .setCreated(WireTime.of(Instant.now()))
                .setPurpose("SOCIAL_SECURITY_CLAIM")
                .build();
        var body = new ArrayList<Message>();
        body.add(RecordHead.newBuilder()
                .setRecordId(number + "/" + version)
                .setVersion(version)
                .setSupersedes(supersedes)
                .setPerson(person)
                .setKnownAt(Instant.now().toString())
                .setPeriods(career.size())
                .build());
        body.addAll(career);
        return seal.seal(header, body).toByteArray();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /// Lets a helper claim for whoever has a number here.
    public void mandate(String number, String helper, String mandateId) {
        mandates.put(number + "/" + helper, mandateId);
    }

    private final class Contributions extends ContributionsServiceImplBase {
        @Override
        public void checkMandate(CheckMandateRequest request, StreamObserver<CheckMandateResponse> answer) {
            var mandate = mandates.get(request.getPersonId() + "/" + request.getHelper());
            if (contributionsDown.get()) answer.onError(Status.UNAVAILABLE.asException());
            else if (mandate == null || request.getScope() != MandateScope.MANDATE_SCOPE_CLAIM)
                answer.onError(new Failure(Status.Code.PERMISSION_DENIED, "NO_MANDATE").toException());
            else
                reply(
                        answer,
                        CheckMandateResponse.newBuilder().setMandateId(mandate).build());
        }

        @Override
        public void findPerson(FindPersonRequest request, StreamObserver<FindPersonResponse> answer) {
            var person = persons.get(request.getNumber().getNumber());
            if (contributionsDown.get()) answer.onError(Status.UNAVAILABLE.asException());
            else if (person == null) answer.onError(Status.NOT_FOUND.asException());
            else
                reply(
                        answer,
                        FindPersonResponse.newBuilder()
                                .setPersonId(idOf(request.getNumber().getNumber()))
                                .setPerson(person)
                                .build());
        }

        @Override
        public void getPerson(GetPersonRequest request, StreamObserver<GetPersonResponse> answer) {
            var number = numberOf(request.getPersonId());
            var person = persons.get(number);
            if (contributionsDown.get()) answer.onError(Status.UNAVAILABLE.asException());
            else if (person == null) answer.onError(Status.NOT_FOUND.asException());
            else
                reply(
                        answer,
                        GetPersonResponse.newBuilder()
                                .setPersonId(request.getPersonId())
                                .setPerson(person)
                                .build());
        }

        @Override
        public void getCareer(GetCareerRequest request, StreamObserver<GetCareerResponse> answer) {
            var number = numberOf(request.getPersonId());
            if (contributionsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
                return;
            }
            var career = GetCareerResponse.newBuilder().setPersonId(request.getPersonId());
            careers.getOrDefault(number, List.of())
                    .forEach(period -> career.addEntries(CareerEntry.newBuilder()
                            .setPeriod(period)
                            .setState("IN_FORCE")
                            .setPayment(unpaid.contains(period.getPeriodId()) ? "DECLARED" : "")));
            reply(answer, career.build());
        }

        @Override
        public void certifyRecord(CertifyRecordRequest request, StreamObserver<CertifyRecordResponse> answer) {
            var number = request.getNumber().getNumber();
            if (contributionsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
            } else if (!persons.containsKey(number)) {
                answer.onError(Status.NOT_FOUND.asException());
            } else {
                var sealed = issue(request.getRequestId(), number, "").sealed();
                reply(
                        answer,
                        CertifyRecordResponse.newBuilder()
                                .setSealedRecord(sealed)
                                .build());
            }
        }
    }

    private final class ForeignRecords extends ForeignRecordsServiceImplBase {
        @Override
        public void keepForeignRecord(
                KeepForeignRecordRequest request, StreamObserver<KeepForeignRecordResponse> answer) {
            var no = keepsNoRecord.get();
            if (contributionsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
            } else if (no != null) {
                answer.onError(no);
            } else {
                keptRecords.add(request);
                reply(answer, KeepForeignRecordResponse.getDefaultInstance());
            }
        }

        @Override
        public void listClarifications(
                ListClarificationsRequest request, StreamObserver<ListClarificationsResponse> answer) {
            reply(
                    answer,
                    ListClarificationsResponse.newBuilder()
                            .addAllClarifications(contradicting.stream()
                                    .map(other -> Clarification.newBuilder()
                                            .setOne(institution)
                                            .setOther(other)
                                            .build())
                                    .toList())
                            .build());
        }
    }

    private final class Records extends RecordsServiceImplBase {
        @Override
        public void certifyStatement(CertifyStatementRequest request, StreamObserver<CertifyStatementResponse> answer) {
            if (contributionsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
                return;
            }
            var superseded = request.getSupersedes();
            var issued =
                    issue(request.getRequestId(), superseded.substring(0, superseded.lastIndexOf('/')), superseded);
            reply(
                    answer,
                    CertifyStatementResponse.newBuilder()
                            .setSealedRecord(issued.sealed())
                            .setRecordId(issued.recordId())
                            .setVersion(issued.version())
                            .build());
        }

        @Override
        public void listOutdatedRecords(
                ListOutdatedRecordsRequest request, StreamObserver<ListOutdatedRecordsResponse> answer) {
            if (contributionsDown.get()) answer.onError(Status.UNAVAILABLE.asException());
            else
                reply(
                        answer,
                        ListOutdatedRecordsResponse.newBuilder()
                                .addAllRecords(outdated.stream()
                                        .filter(record -> record.getPosition() > request.getAfterPosition())
                                        .toList())
                                .setNewestPosition(outdated.size())
                                .build());
        }
    }

    private final class Agreements extends AgreementsServiceImplBase {
        @Override
        public void determine(DetermineRequest request, StreamObserver<DetermineResponse> answer) {
            if (agreementsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
                return;
            }
            questions.add(request);
            if (withoutScheme.contains(request.getBranch())) {
                answer.onError(new Failure(Status.Code.FAILED_PRECONDITION, "NO_SCHEME").toException());
                return;
            }
            reply(answer, with(request, determined(request)).build());
        }

        @Override
        public void recordDetermination(
                RecordDeterminationRequest request, StreamObserver<RecordDeterminationResponse> answer) {
            var no = keepsNothing.get();
            if (agreementsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
            } else if (no != null) {
                answer.onError(no);
            } else {
                kept.add(request);
                reply(
                        answer,
                        RecordDeterminationResponse.newBuilder()
                                .setDetermination(determined(request.getQuestion()))
                                .build());
            }
        }

        @Override
        public void reviewDeterminations(
                ReviewDeterminationsRequest request, StreamObserver<ReviewDeterminationsResponse> answer) {
            if (agreementsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
                return;
            }
            var holds = String.valueOf(law.get());
            var response = ReviewDeterminationsResponse.newBuilder().setLawChecksum(holds);
            for (var reference : request.getReferencesList())
                kept.stream()
                        .filter(made -> made.getReference().equals(reference))
                        .reduce((_, later) -> later)
                        .ifPresent(made -> {
                            var line = AffectedDetermination.newBuilder()
                                    .setReference(reference)
                                    .setLawChecksum(made.getLawChecksum());
                            boolean isOther = !made.getLawChecksum().equals(holds);
                            if (isOther && touchedByLaw.contains(reference)) line.addDifferences("AMOUNT");
                            response.addDeterminations(line);
                        });
            reply(answer, response.build());
        }

        private DetermineResponse.Builder with(DetermineRequest request, Determination.Builder found) {
            var response = DetermineResponse.newBuilder().setDetermination(found);
            if (!checksFloors.get()) return response;
            var incomes = found.hasPayablePerMonth()
                    ? List.of(new Income(
                            InstitutionId.parse(institution).country(), RealWelfare.money(found.getPayablePerMonth())))
                    : List.<Income>of();
            return response.setFloor(
                    RealWelfare.floor(request.getResidence(), incomes, LocalDate.parse(request.getClaimDate())));
        }

        private Determination.Builder determined(DetermineRequest request) {
            var figure = figureNeeded.get(request.getBranch());
            if (figure != null
                    && request.getFiguresList().stream()
                            .noneMatch(given -> given.getName().equals(figure)))
                return Determination.newBuilder()
                        .setInstitution(institution)
                        .setScheme("test")
                        .setLawChecksum(String.valueOf(law.get()))
                        .setEngineVersion(ENGINE)
                        .setRefusalReason("FIGURE_MISSING")
                        .setFigureNeeded(figure);
            var reason = String.valueOf(refusesBefore.get());
            // Where another state was to pay and has refused, it is this one's turn.
            boolean isItsTurn = reason.equals("OTHER_STATE_PAYS")
                    && request.getForeignRecordsList().stream()
                            .anyMatch(record -> record.hasOwnRight() && !record.getOwnRight());
            if (!reason.isEmpty() && request.getRequestedStart().isEmpty() && !isItsTurn)
                return Determination.newBuilder()
                        .setInstitution(institution)
                        .setScheme("test")
                        .setLawChecksum(String.valueOf(law.get()))
                        .setEngineVersion(ENGINE)
                        .setRefusalReason(reason);
            long foreign = request.getPeriodsList().stream()
                    .filter(p -> !p.getInstitution().equals(institution))
                    .count();
            long own = request.getPeriodsCount() - foreign;
            var given = String.valueOf(givesPerMonth.get());
            return Determination.newBuilder()
                    .setInstitution(institution)
                    .setScheme("test")
                    .addAllSteps(types(request))
                    .setAwarded(own > 0 && !given.equals("0.00"))
                    .setPaidFrom(paidFrom.get())
                    .setLawChecksum(String.valueOf(law.get()))
                    .setEngineVersion(ENGINE)
                    .setPayablePerMonth(Money.newBuilder()
                            .setAmount(
                                    given.isEmpty()
                                            ? perMonth.getOrDefault(
                                                    request.getForeignRecordsCount() > 0, 10 * own + foreign + ".00")
                                            : given)
                            .setCurrency(String.valueOf(currency.get())));
        }
    }

    /// The reason of Art. 46(1), where legislations of types A and B were told.
    private static List<Step> types(DetermineRequest request) {
        var told = request.getIncapacity().getLegislationsList().stream()
                .map(StateLegislation::getType)
                .distinct()
                .count();
        if (told < 2) return List.of();
        return List.of(Step.newBuilder()
                .setRule("PENSION_RULES_FOR_INVALIDITY")
                .setArticle(LegalRef.newBuilder()
                        .setInstrument("Reg. (EC) 883/2004")
                        .setArticle("Art. 46(1)"))
                .build());
    }

    /// A pension from the first of the year on, of ten currency units per own period and one per foreign one.
    private final class Outlooks extends OutlookServiceImplBase {
        @Override
        public void getOutlook(GetOutlookRequest request, StreamObserver<GetOutlookResponse> answer) {
            if (agreementsDown.get()) {
                answer.onError(Status.UNAVAILABLE.asException());
                return;
            }
            var today = new Agreements().determined(request.getQuestion());
            reply(
                    answer,
                    GetOutlookResponse.newBuilder()
                            .setOutlook(Outlook.newBuilder()
                                    .setToday(today)
                                    .setAsItIs(EarliestPension.newBuilder()
                                            .setKind(EarliestKind.EARLIEST_KIND_FROM_A_DAY)
                                            .setFirstDay("2025-01-01")
                                            .setPerMonth(today.getPayablePerMonth())))
                            .build());
        }
    }

    private static <A> void reply(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
