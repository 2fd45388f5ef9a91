package portability.contributions.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import io.grpc.Status.Code;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Corrections;
import portability.contributions.client.Fails;
import portability.contributions.client.Letters;
import portability.contributions.client.OtherInstitution;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.ledger.edge.Role;
import portability.ledger.privacy.reads.ReadTable;
import portability.proto.contributions.v1.CertifyRecordRequest;
import portability.proto.contributions.v1.CertifyStatementRequest;
import portability.proto.contributions.v1.ConsentsServiceGrpc;
import portability.proto.contributions.v1.ContributionsServiceGrpc;
import portability.proto.contributions.v1.CorrectionsServiceGrpc;
import portability.proto.contributions.v1.FindPersonRequest;
import portability.proto.contributions.v1.FindPersonsRequest;
import portability.proto.contributions.v1.ForeignRecordsServiceGrpc;
import portability.proto.contributions.v1.GetForeignRecordRequest;
import portability.proto.contributions.v1.GetPersonRequest;
import portability.proto.contributions.v1.GetWholeCareerRequest;
import portability.proto.contributions.v1.LinksServiceGrpc;
import portability.proto.contributions.v1.ListClarificationsRequest;
import portability.proto.contributions.v1.ListConsentsRequest;
import portability.proto.contributions.v1.ListForeignRecordsRequest;
import portability.proto.contributions.v1.ListLinksRequest;
import portability.proto.contributions.v1.ListMandatesRequest;
import portability.proto.contributions.v1.ListOutdatedRecordsRequest;
import portability.proto.contributions.v1.RecordsServiceGrpc;
import portability.proto.contributions.v1.RegisterPersonRequest;
import portability.proto.contributions.v1.StatisticsServiceGrpc;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.privacy.v1.PrivacyServiceGrpc;
import portability.proto.types.v1.PersonalNumber;

/// Nobody reads a person's data without a purpose of social security, and no read goes unrecorded.
class ReadsTest extends ServiceTest {
    private static final PersonalNumber.Builder HERE =
            PersonalNumber.newBuilder().setInstitution("NL:SVB");

    @Autowired
    ReadTable table;

    private String number = "";
    private String name = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        name = "Fatima " + Letters.of(number);
        ana = officer()
                .register(
                        newId(),
                        Samples.person(number).toBuilder()
                                .setFamilyName(Letters.of(number))
                                .build());
    }

    private List<PersonRead> reads() {
        return officer()
                .privacy()
                .listReads(ListReadsRequest.newBuilder().setSubject(ana).build())
                .getReadsList();
    }

    private FindPersonRequest findAna() {
        return FindPersonRequest.newBuilder().setNumber(HERE.setNumber(number)).build();
    }

    @Test
    void every_rpc_says_whether_it_hands_out_a_persons_data() {
        assertThat(table.rpcs())
                .isEqualTo(rpcs().map(MethodDescriptor::getFullMethodName).collect(Collectors.toSet()));
    }

    @Test
    void every_rpc_that_hands_out_data_leaves_a_record_of_who_read_what_and_why() {
        officer().call().findPerson(findAna());
        officer()
                .call()
                .findPersons(FindPersonsRequest.newBuilder()
                        .setName(name)
                        .setBirthDate("1958-01-20")
                        .build());
        officer()
                .call()
                .getPerson(GetPersonRequest.newBuilder().setPersonId(ana).build());
        officer()
                .call()
                .listMandates(ListMandatesRequest.newBuilder().setPersonId(ana).build());
        officer().career(ana);
        officer()
                .call()
                .certifyRecord(CertifyRecordRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(HERE.setNumber(number))
                        .build());
        officer()
                .records()
                .certifyStatement(CertifyStatementRequest.newBuilder()
                        .setRequestId(newId())
                        .setNumber(HERE.setNumber(number))
                        .setRecipient("a bank")
                        .build());
        officer().record(ana, Samples.period("1970-01-01", "1970-12-31"));
        Until.so(
                "out of date",
                () -> sql.sql("select count(*) = 2 from outdated_record where person_id = ?")
                        .param(ana)
                        .query(Boolean.class)
                        .single());
        officer()
                .records()
                .listOutdatedRecords(ListOutdatedRecordsRequest.newBuilder()
                        .setPageSize(1000)
                        .build());
        var corrections = new Corrections(officer());
        corrections.get(corrections.lodge(ana, Corrections.missing()));
        corrections.of(ana);
        officer()
                .consents()
                .listConsents(ListConsentsRequest.newBuilder().setPersonId(ana).build());
        officer()
                .links()
                .listLinks(ListLinksRequest.newBuilder().setPersonId(ana).build());
        readsOfOthers();
        var reads = reads();
        assertThat(reads.stream().map(PersonRead::getRpc).collect(Collectors.toSet()))
                .isEqualTo(table.readingRpcs().stream()
                        .filter(rpc -> !rpc.startsWith(StatisticsServiceGrpc.SERVICE_NAME))
                        .collect(Collectors.toSet()));
        assertThat(reads).allSatisfy(read -> {
            assertThat(read.getWho()).isEqualTo("officer-1");
            assertThat(read.getRole()).isEqualTo("OFFICER");
            assertThat(read.getPurpose()).isEqualTo("RECORD_KEEPING");
            assertThat(read.getLegalBasis()).isEqualTo("Reg. (EC) 883/2004 Art. 77");
            assertThat(read.getFieldsList()).isNotEmpty();
            assertThat(read.getRefused()).isFalse();
        });
        assertThat(reads.getFirst().getFieldsList()).contains("name", "birth_date");
    }

    private void readsOfOthers() {
        var cnss = new OtherInstitution("MA:CNSS");
        var kept = officer()
                .foreign()
                .keepForeignRecord(cnss.keep(number, cnss.record("2025-01-01T00:00:00Z", cnss.person("333")))
                        .build());
        officer()
                .foreign()
                .listForeignRecords(
                        ListForeignRecordsRequest.newBuilder().setPersonId(ana).build());
        officer()
                .foreign()
                .getForeignRecord(GetForeignRecordRequest.newBuilder()
                        .setPersonId(ana)
                        .setInstitution("MA:CNSS")
                        .setDocumentId(kept.getDocumentId())
                        .build());
        officer()
                .foreign()
                .getWholeCareer(
                        GetWholeCareerRequest.newBuilder().setPersonId(ana).build());
        officer()
                .foreign()
                .listClarifications(
                        ListClarificationsRequest.newBuilder().setPersonId(ana).build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CURIOSITY", "social_security_claim"})
    void refuses_a_read_without_a_known_purpose(String purpose) {
        Fails.with(
                Code.PERMISSION_DENIED,
                "PURPOSE_REFUSED",
                () -> stating(purpose, "Art. 77").findPerson(findAna()));
        assertThat(reads()).hasSize(1);
    }

    @Test
    void refuses_a_read_without_a_legal_basis() {
        Fails.with(
                Code.PERMISSION_DENIED,
                "PURPOSE_REFUSED",
                () -> stating("AUDIT", " ").findPerson(findAna()));
    }

    @Test
    void refuses_a_purpose_outside_social_security_and_keeps_that_it_was_asked() {
        Fails.with(
                Code.PERMISSION_DENIED,
                "PURPOSE_REFUSED",
                () -> stating("IMMIGRATION_CHECK", "Aliens Act").findPerson(findAna()));
        assertThat(reads().getFirst()).satisfies(read -> {
            assertThat(read.getRefused()).isTrue();
            assertThat(read.getPurpose()).isEqualTo("IMMIGRATION_CHECK");
            assertThat(read.getLegalBasis()).isEqualTo("Aliens Act");
            assertThat(read.getFieldsList()).isEmpty();
        });
    }

    @Test
    void who_would_have_been_shown_by_a_search_for_another_purpose_learns_that_it_was_tried() {
        var search = FindPersonsRequest.newBuilder()
                .setName(name)
                .setBirthDate("1958-01-20")
                .build();
        Fails.with(
                Code.PERMISSION_DENIED,
                "PURPOSE_REFUSED",
                () -> stating("IMMIGRATION_CHECK", "Aliens Act").findPersons(search));
        assertThat(reads().getFirst()).satisfies(read -> {
            assertThat(read.getRpc()).endsWith("/FindPersons");
            assertThat(read.getRefused()).isTrue();
            assertThat(read.getFieldsList()).isEmpty();
        });
    }

    private static Stream<MethodDescriptor<?, ?>> rpcs() {
        return Stream.of(
                        ContributionsServiceGrpc.getServiceDescriptor(),
                        CorrectionsServiceGrpc.getServiceDescriptor(),
                        ConsentsServiceGrpc.getServiceDescriptor(),
                        LinksServiceGrpc.getServiceDescriptor(),
                        StatisticsServiceGrpc.getServiceDescriptor(),
                        ForeignRecordsServiceGrpc.getServiceDescriptor(),
                        RecordsServiceGrpc.getServiceDescriptor(),
                        PrivacyServiceGrpc.getServiceDescriptor())
                .flatMap(service -> service.getMethods().stream());
    }

    /// A search is refused only once it is known of whom it asks: it is tried by itself, below.
    static Stream<MethodDescriptor<?, ?>> rpcsThatNeedNoSearch() {
        return rpcs().filter(rpc -> !rpc.equals(ContributionsServiceGrpc.getFindPersonsMethod()));
    }

    @ParameterizedTest
    @MethodSource("rpcsThatNeedNoSearch")
    void no_rpc_answers_whoever_states_a_purpose_outside_social_security(MethodDescriptor<?, ?> rpc) {
        refused(() -> as(Role.OFFICER).callEmpty(rpc, "IMMIGRATION_CHECK", "Aliens Act"));
    }

    @Test
    void a_purpose_outside_social_security_is_refused_for_whatever_is_asked_and_auditors_see_it() {
        var basis = "Aliens Act " + number;
        var registering = RegisterPersonRequest.newBuilder()
                .setRequestId(newId())
                .setPerson(Samples.person(number))
                .build();
        refused(() -> stating("IMMIGRATION_CHECK", basis).registerPerson(registering));
        refused(() -> stating("IMMIGRATION_CHECK", basis)
                .findPersons(
                        FindPersonsRequest.newBuilder().setName("Nobody Ever").build()));
        var nobody = ListReadsRequest.newBuilder().setSubject("nobody").build();
        assertThat(as(Role.AUDITOR).privacy().listReads(nobody).getReadsList())
                .filteredOn(read -> read.getLegalBasis().equals(basis))
                .hasSize(2)
                .allMatch(PersonRead::getRefused);
        Fails.with(Code.NOT_FOUND, "UNKNOWN_SUBJECT", () -> officer().privacy().listReads(nobody));
    }

    private static void refused(Runnable call) {
        Fails.with(Code.PERMISSION_DENIED, "PURPOSE_REFUSED", call::run);
    }

    @Test
    void who_is_not_known_has_no_reads() {
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_SUBJECT",
                () -> officer()
                        .privacy()
                        .listReads(ListReadsRequest.newBuilder()
                                .setSubject(newId())
                                .build()));
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> officer().career(newId()));
    }

    private ContributionsServiceGrpc.ContributionsServiceBlockingStub stating(String purpose, String basis) {
        return as(Role.OFFICER).stating(purpose, basis);
    }
}
