package portability.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.rpc.ErrorInfo;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.ledger.edge.AccessTable;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;
import portability.proto.agreements.v1.AgreementsServiceGrpc;
import portability.proto.agreements.v1.AgreementsServiceGrpc.AgreementsServiceBlockingStub;
import portability.proto.agreements.v1.Determination;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.GetLawRequest;
import portability.proto.agreements.v1.LawSummary;
import portability.proto.agreements.v1.ListLawRequest;
import portability.proto.agreements.v1.LoadLawPackRequest;
import portability.proto.agreements.v1.Route;
import portability.proto.audit.v1.AuditServiceGrpc;
import portability.proto.operations.v1.OperationsServiceGrpc;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Branch;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;
import portability.proto.types.v1.PeriodUnit;
import portability.proto.types.v1.Quantity;
import portability.proto.types.v1.Sex;

/// The service as its clients meet it, at the German institution.
@PostgresTest
@SpringBootTest(classes = AgreementsApplication.class)
@Import(ApiChannel.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AgreementsServiceTest {
    private static final TestNode NODE = TestNode.of("DE:DRV");

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
    }

    @Autowired
    ApiChannel api;

    @Autowired
    AccessTable access;

    @Autowired
    JdbcClient sql;

    @Test
    @Order(1)
    void refuses_to_answer_before_law_is_loaded() {
        assertRefused(() -> list(ListLawRequest.getDefaultInstance()), Code.FAILED_PRECONDITION, "NO_LAW_LOADED");
        assertRefused(() -> determine(question()), Code.FAILED_PRECONDITION, "NO_LAW_LOADED");
    }

    @Test
    @Order(2)
    void loads_the_pack_once_as_an_event_with_its_texts() {
        var first = operator().loadLawPack(LoadLawPackRequest.getDefaultInstance());
        assertThat(operator().loadLawPack(LoadLawPackRequest.getDefaultInstance()))
                .isEqualTo(first);
        assertThat(first.getChecksum()).matches("[0-9a-f]{64}");
        assertThat(first.getInstruments()).isEqualTo(3);
        assertThat(first.getSchemes()).isEqualTo(3);
        assertThat(first.getUnverifiedValues()).isPositive();
        assertThat(sql.sql("select event_name from log_entry")
                        .query(String.class)
                        .list())
                .containsExactly("law.LawPackAdopted");
        assertThat(sql.sql("select convert_from(payload, 'UTF8') from log_entry")
                        .query(String.class)
                        .single())
                .contains("schemes/de-drv-old-age.yaml")
                .contains(first.getChecksum());
    }

    @Test
    @Order(3)
    void lists_what_binds_a_pair_of_states_on_a_day() {
        assertThat(ids(list(of("2025-01-06", "DE", "NL"))))
                .containsExactly("DE.DRV.OLD_AGE", "EU-883-2004", "NL.SVB.AOW");
        assertThat(ids(list(of("2025-01-06", "DE", "MA"))))
                .contains("DE-MA-1981")
                .doesNotContain("EU-883-2004");
        assertThat(ids(list(of("1980-01-01", "DE", "MA")))).doesNotContain("DE-MA-1981");
        assertRefused(() -> list(of("2025-13-01")), Code.INVALID_ARGUMENT, "INVALID_DATE");
    }

    @Test
    @Order(3)
    void shows_each_value_with_its_source_and_whether_it_was_verified() {
        var law = officer()
                .getLaw(GetLawRequest.newBuilder()
                        .setId("DE-MA-1981")
                        .setAsOf("2025-01-06")
                        .build());
        assertThat(law.getSummary().getTitle()).contains("Rabat");
        assertThat(law.getValuesList()).isNotEmpty().allSatisfy(value -> {
            assertThat(value.getSource()).isNotBlank();
            assertThat(value.getPath()).startsWith("instruments/de-ma-1981.yaml");
        });
        assertThat(law.getValuesList()).anyMatch(value -> !value.getVerified());
        assertRefused(
                () -> officer().getLaw(GetLawRequest.newBuilder().setId("XX").build()), Code.NOT_FOUND, "UNKNOWN_LAW");
    }

    /// 54 German months are too few alone; with Dutch ones, by the Regulation, they are enough.
    @Test
    @Order(3)
    void determines_and_tells_the_reasons_with_their_articles() {
        var alone = determine(question());
        assertThat(alone.getAwarded()).isFalse();
        assertThat(alone.getRefusalReason()).isEqualTo("NO_OWN_RIGHT");

        var answer = determine(question().addPeriods(dutch("1995-03-01", "2024-12-31")));
        assertThat(answer.getAwarded()).isTrue();
        assertThat(answer.getChosenRoute()).isEqualTo("EU-883-2004");
        var route = route(answer, "EU-883-2004");
        assertThat(route.getRight()).isEqualTo("TOTALISED");
        assertThat(route.getOwn().getAmount()).isEqualTo("54");
        assertThat(route.getTheoretical().getCurrency()).isEqualTo("EUR");
        assertThat(route.getProRata()).isEqualTo(answer.getPayablePerMonth());
        assertThat(route.getStepsList()).isNotEmpty().allSatisfy(step -> {
            assertThat(step.getArticle().getArticle()).isNotBlank();
            assertThat(step.getText()).isNotBlank().doesNotContain("{");
        });
        assertThat(answer.getPairsList())
                .anyMatch(pair -> pair.getApplied()
                        && pair.getPartner().equals("NL")
                        && pair.getInstrument().equals("EU-883-2004"));
        assertThat(answer.getRestsOnUnverifiedList()).isNotEmpty();
        assertThat(answer.getLawChecksum()).matches("[0-9a-f]{64}");
        assertThat(determine(question().addPeriods(dutch("1995-03-01", "2024-12-31"))))
                .isEqualTo(answer);
    }

    @Test
    @Order(3)
    void refuses_what_is_not_a_question_for_this_institution() {
        assertRefused(
                () -> determine(question().setInstitution("NL:SVB")), Code.FAILED_PRECONDITION, "WRONG_INSTITUTION");
        assertRefused(() -> determine(question().clearSex()), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(() -> determine(question().clearNationalities()), Code.INVALID_ARGUMENT, "INVALID_QUESTION");
        assertRefused(() -> determine(question().setBirthDate("1958")), Code.INVALID_ARGUMENT, "INVALID_DATE");
        assertRefused(
                () -> determine(question().addPeriods(dutch("2000-01-02", "2000-01-01"))),
                Code.INVALID_ARGUMENT,
                "INVALID_PERIOD");
        assertRefused(
                () -> determine(question()
                        .addPeriods(dutch("2000-01-01", "2000-01-31"))
                        .addPeriods(dutch("2000-01-01", "2000-01-31"))),
                Code.INVALID_ARGUMENT,
                "INVALID_PERIOD");
        assertRefused(
                () -> determine(question()
                        .addPeriods(german("1996-01-01", "1996-12-31")
                                .setEarnings(Money.newBuilder().setAmount("1").setCurrency("ZZZ")))),
                Code.INVALID_ARGUMENT,
                "UNKNOWN_CURRENCY");
    }

    @Test
    void every_rpc_has_a_row_and_loading_law_is_the_operators() {
        var rpcs = Stream.of(
                        AgreementsServiceGrpc.getServiceDescriptor(),
                        AuditServiceGrpc.getServiceDescriptor(),
                        OperationsServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream())
                .map(method -> method.getFullMethodName())
                .toList();
        assertThat(access.rpcs()).containsExactlyInAnyOrderElementsOf(rpcs);
        assertRefused(
                () -> officer().loadLawPack(LoadLawPackRequest.getDefaultInstance()),
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT");
    }

    private static DetermineRequest.Builder question() {
        return DetermineRequest.newBuilder()
                .setInstitution("DE:DRV")
                .setBranch(Branch.BRANCH_OLD_AGE)
                .setBirthDate("1958-01-20")
                .setSex(Sex.SEX_FEMALE)
                .addNationalities("MA")
                .setResidence("NL")
                .setHousehold(Household.HOUSEHOLD_SINGLE)
                .setClaimDate("2025-01-06")
                .setClaimLodgedAt("NL:SVB")
                .addPeriods(german("1990-09-01", "1990-12-31").setEarnings(dem("8670.00")))
                .addPeriods(german("1991-01-01", "1991-12-31").setEarnings(dem("29318.00")))
                .addPeriods(german("1992-01-01", "1992-12-31").setEarnings(dem("32813.00")))
                .addPeriods(german("1993-01-01", "1993-12-31").setEarnings(dem("35652.00")))
                .addPeriods(german("1994-01-01", "1994-12-31").setEarnings(dem("38331.00")))
                .addPeriods(german("1995-01-01", "1995-02-28").setEarnings(dem("6755.00")));
    }

    static Map<String, UnaryOperator<InsurancePeriod.Builder>> faults() {
        return Map.of(
                "INVALID_PERIOD a number too large to write down",
                period -> period.setReported(months("1E+1000000000")),
                "INVALID_PERIOD a number too small to write down",
                period -> period.setReported(months("1E-1000000000")),
                "INVALID_PERIOD time below zero",
                period -> period.setReported(months("-5")),
                "INVALID_PERIOD a sum without end",
                period -> period.setEarnings(dem("9".repeat(50))),
                "INVALID_PERIOD a law that is none",
                period -> period.setLegislation("Fatima"),
                "INVALID_PERIOD a reference without end",
                period -> period.setPeriodId("Fatima".repeat(5_000)),
                "INVALID_PERIOD reversed",
                period -> period.setLastDay("1970-01-01"),
                "UNKNOWN_CURRENCY of no country",
                period -> period.setEarnings(dem("5").setCurrency("Fatima".repeat(5_000))),
                "INVALID_DATE with no day after it",
                period -> period.setLastDay("+999999999-12-31"));
    }

    static Set<String> namesOfFaults() {
        return faults().keySet();
    }

    /// Neither a bug, nor an answer too long for a header, nor one that repeats what was sent.
    @ParameterizedTest
    @MethodSource("namesOfFaults")
    @Order(3)
    void a_period_that_means_nothing_is_refused_by_its_place(String fault) {
        var change = Objects.requireNonNull(faults().get(fault));
        var asked = question();
        int place = asked.getPeriodsCount();
        asked.addPeriods(change.apply(german("1996-01-01", "1996-12-31")));
        assertRefused(() -> determine(asked), Code.INVALID_ARGUMENT, fault.split(" ", 2)[0]);
        assertThatThrownBy(() -> determine(asked))
                .hasMessageContaining("periods[" + place + "]")
                .hasMessageNotContaining("Fatima");
    }

    @Test
    @Order(3)
    void the_same_period_twice_is_refused() {
        var twice = german("1996-01-01", "1996-12-31");
        assertRefused(
                () -> determine(question().addPeriods(twice).addPeriods(twice)),
                Code.INVALID_ARGUMENT,
                "INVALID_PERIOD");
    }

    @Test
    @Order(3)
    void an_unknown_law_is_not_found_however_long_its_name() {
        var request = GetLawRequest.newBuilder().setId("x".repeat(100_000)).build();
        assertRefused(() -> officer().getLaw(request), Code.NOT_FOUND, "UNKNOWN_LAW");
    }

    private static Quantity.Builder months(String amount) {
        return Quantity.newBuilder().setAmount(amount).setUnit(PeriodUnit.PERIOD_UNIT_MONTHS);
    }

    private static InsurancePeriod.Builder german(String first, String last) {
        return period("DE", "DE:DRV", "de-grv", first, last);
    }

    private static InsurancePeriod.Builder dutch(String first, String last) {
        return period("NL", "NL:SVB", "nl-aow", first, last);
    }

    private static InsurancePeriod.Builder period(
            String state, String institution, String scheme, String first, String last) {
        return InsurancePeriod.newBuilder()
                .setPeriodId(state + " " + first)
                .setLegislation(state)
                .setInstitution(institution)
                .setScheme(scheme)
                .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                .setActivity(Activity.ACTIVITY_EMPLOYED)
                .setFirstDay(first)
                .setLastDay(last);
    }

    private static Money.Builder dem(String amount) {
        return Money.newBuilder().setAmount(amount).setCurrency("DEM");
    }

    private static ListLawRequest of(String day, String... states) {
        return ListLawRequest.newBuilder()
                .setAsOf(day)
                .addAllStates(List.of(states))
                .build();
    }

    private List<LawSummary> list(ListLawRequest request) {
        return officer().listLaw(request).getLawsList();
    }

    private static List<String> ids(List<LawSummary> laws) {
        return laws.stream().map(LawSummary::getId).toList();
    }

    private Determination determine(DetermineRequest.Builder request) {
        return officer().determine(request.build()).getDetermination();
    }

    private static Route route(Determination determination, String id) {
        return determination.getRoutesList().stream()
                .filter(route -> route.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AgreementsServiceBlockingStub officer() {
        return NODE.as(AgreementsServiceGrpc.newBlockingStub(api.channel()), "officer-1", Role.OFFICER);
    }

    private AgreementsServiceBlockingStub operator() {
        return NODE.as(AgreementsServiceGrpc.newBlockingStub(api.channel()), "operator", Role.OPERATOR);
    }

    private static void assertRefused(Runnable call, Code code, String reason) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(StatusRuntimeException.class, failed -> {
            assertThat(failed.getStatus().getCode()).isEqualTo(code);
            assertThat(reasonOf(failed)).isEqualTo(reason);
        });
    }

    private static String reasonOf(StatusRuntimeException failed) {
        var status = StatusProto.fromThrowable(failed);
        if (status == null) return "no status";
        try {
            return status.getDetails(0).unpack(ErrorInfo.class).getReason();
        } catch (com.google.protobuf.InvalidProtocolBufferException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
