package portability.contributions.foreign.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.contributions.client.Samples.period;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.contributions.client.Fails;
import portability.contributions.client.Identities;
import portability.contributions.client.OtherInstitution;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.ledger.edge.Role;
import portability.ledger.seal.OpenedDocument;
import portability.ledger.seal.VerificationKey;
import portability.proto.contributions.v1.ForeignRecord;
import portability.proto.contributions.v1.GetForeignRecordRequest;
import portability.proto.contributions.v1.GetWholeCareerRequest;
import portability.proto.contributions.v1.GetWholeCareerResponse;
import portability.proto.contributions.v1.KeepForeignRecordRequest;
import portability.proto.contributions.v1.ListForeignRecordsRequest;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.PersonalNumber;

class ForeignRecordsTest extends ServiceTest {
    private static final OtherInstitution MA = new OtherInstitution("MA:CNSS");
    private static final OtherInstitution DE = new OtherInstitution("DE:DRV");
    private static final String THEN = "2025-01-01T00:00:00Z";
    private static final String LATER = "2025-02-01T00:00:00Z";

    private String number = "";
    private String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
        officer().record(ana, period("2001-01-01", "2002-12-31"));
    }

    private String keep(OtherInstitution from, ByteString record) {
        return keep(from.keep(number, record));
    }

    private String keep(KeepForeignRecordRequest.Builder request) {
        return as(Role.SERVICE).foreign().keepForeignRecord(request.build()).getDocumentId();
    }

    private List<ForeignRecord> list(boolean history, String knownAt) {
        return officer()
                .foreign()
                .listForeignRecords(ListForeignRecordsRequest.newBuilder()
                        .setPersonId(ana)
                        .setWithHistory(history)
                        .setKnownAt(knownAt)
                        .build())
                .getRecordsList();
    }

    private static ByteString someRecord() {
        return MA.record(THEN, MA.person("333"), MA.work("1985-01-01", "1985-12-31"));
    }

    private static void broken(String reason, Runnable call) {
        Fails.with(Code.INVALID_ARGUMENT, reason, call::run);
    }

    @Test
    void a_record_is_kept_byte_for_byte_and_can_be_verified_by_whoever_has_it() {
        var record = someRecord();
        var document = keep(MA, record);
        var got = officer()
                .foreign()
                .getForeignRecord(GetForeignRecordRequest.newBuilder()
                        .setPersonId(ana)
                        .setInstitution("MA:CNSS")
                        .setDocumentId(document)
                        .build());
        assertThat(got.getSealedRecord()).isEqualTo(record);
        var key = VerificationKey.of(got.getPublicKey().toByteArray());
        var opened = OpenedDocument.open(got.getSealedRecord().toByteArray(), (_, _) -> Optional.of(key));
        assertThat(opened.header().getDocumentId()).isEqualTo(document);
        assertThat(list(false, "")).singleElement().satisfies(told -> {
            assertThat(told).isEqualTo(got.getRecord());
            assertThat(told.getState()).isEqualTo("NEWEST");
            assertThat(told.getKnownAt()).isEqualTo(THEN);
            assertThat(told.getPeriodsList()).containsExactly(MA.work("1985-01-01", "1985-12-31"));
            assertThat(told.getPerson()).isEqualTo(MA.person("333"));
        });
    }

    @Test
    void our_own_career_stays_ours_and_the_whole_one_shows_both_side_by_side() {
        keep(MA, someRecord());
        keep(DE, DE.record(THEN, DE.person("222"), DE.work("1995-01-01", "1996-12-31")));
        assertThat(officer().career(ana).getEntriesList()).hasSize(1);
        var whole = whole("", "");
        assertThat(whole.getEntriesList().stream()
                        .map(entry ->
                                entry.getSaidBy() + " " + entry.getPeriod().getFirstDay() + " " + entry.getCertainty()))
                .containsExactly(
                        "MA:CNSS 1985-01-01 CERTIFIED", "DE:DRV 1995-01-01 CERTIFIED", "NL:SVB 2001-01-01 CERTIFIED");
        assertThat(whole.getSourcesList())
                .extracting(source -> source.getKnownAt())
                .containsExactly(THEN, THEN);
        assertThat(whole.getClarificationsList()).isEmpty();
        assertThat(whole("1995-06-30", "").getEntriesList()).hasSize(2);
    }

    private GetWholeCareerResponse whole(String asOf, String knownAt) {
        return officer()
                .foreign()
                .getWholeCareer(GetWholeCareerRequest.newBuilder()
                        .setPersonId(ana)
                        .setAsOf(asOf)
                        .setKnownAt(knownAt)
                        .build());
    }

    @Test
    void a_later_one_supersedes_also_where_it_comes_first() {
        var newer = keep(MA, MA.record(LATER, MA.person("333"), MA.work("1985-01-01", "1986-12-31")));
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        var older = keep(MA, someRecord());
        assertThat(list(false, "")).extracting(ForeignRecord::getDocumentId).containsExactly(newer);
        assertThat(list(true, ""))
                .extracting(told -> told.getDocumentId() + " " + told.getState() + " " + told.getSupersededBy())
                .containsExactly(newer + " NEWEST ", older + " SUPERSEDED " + newer);
        assertThat(list(true, before.toString())).hasSize(1);
    }

    @Test
    void as_known_before_the_newer_one_came_the_older_one_was_the_newest() {
        var older = keep(MA, someRecord());
        var before = clock.instant();
        clock.advance(Duration.ofMinutes(1));
        var newer = keep(MA, MA.record(LATER, MA.person("333"), MA.work("1985-01-01", "1986-12-31")));
        assertThat(list(false, before.toString()))
                .extracting(ForeignRecord::getDocumentId)
                .containsExactly(older);
        assertThat(list(false, "")).extracting(ForeignRecord::getDocumentId).containsExactly(newer);
        assertThat(whole("", before.toString()).getEntriesList())
                .extracting(entry -> entry.getPeriod().getLastDay())
                .containsExactly("1985-12-31", "2002-12-31");
    }

    @Test
    void the_same_again_keeps_nothing_more_whoever_brings_it() {
        var record = someRecord();
        var request = MA.keep(number, record);
        keep(request);
        keep(request);
        keep(MA, record);
        assertThat(list(true, "")).hasSize(1);
        assertThat(sql.sql("select count(*) from log_entry where stream_id = ?")
                        .param("foreign-records/" + ana)
                        .query(Long.class)
                        .single())
                .isOne();
        Fails.with(
                Code.FAILED_PRECONDITION,
                "REQUEST_ID_REUSED",
                () -> keep(request.clone().setSealedRecord(someRecord())));
    }

    @Test
    void another_document_under_an_id_is_refused_but_not_another_institution_s() {
        var id = newId();
        var head = OtherInstitution.head(THEN, MA.person("333"), 0);
        keep(MA, MA.record(MA.header(id, THEN), head));
        Fails.with(
                Code.FAILED_PRECONDITION, "DOCUMENT_ID_REUSED", () -> keep(MA, MA.record(MA.header(id, LATER), head)));
        keep(DE, DE.record(DE.header(id, THEN), OtherInstitution.head(THEN, DE.person("222"), 0)));
        assertThat(list(true, "")).hasSize(2);
    }

    @Test
    void what_the_institution_did_not_sign_is_not_kept() throws InvalidProtocolBufferException {
        var record = someRecord();
        var sealed = SealedDocument.parseFrom(record);
        broken("SEAL_BROKEN", () -> keep(DE, record));
        broken("INVALID_KEY", () -> keep(MA.keep(number, record).setPublicKey(ByteString.copyFromUtf8("short"))));
        var forged = sealed.toBuilder().setSignature(ByteString.copyFrom(new byte[64]));
        broken("SEAL_BROKEN", () -> keep(MA, forged.build().toByteString()));
        var unsigned = sealed.toBuilder().clearSignature();
        broken("SEAL_BROKEN", () -> keep(MA, unsigned.build().toByteString()));
        var altered = sealed.toBuilder();
        altered.getPartsBuilder(1)
                .setContent(MA.work("1980-01-01", "1985-12-31").toByteString());
        broken("SEAL_BROKEN", () -> keep(MA, altered.build().toByteString()));
        var shorter = sealed.toBuilder().removeParts(1);
        broken("SEAL_BROKEN", () -> keep(MA, shorter.build().toByteString()));
        broken("NOT_A_RECORD", () -> keep(MA, ByteString.copyFromUtf8("no document")));
        broken("SEAL_BROKEN", () -> keep(MA, ByteString.EMPTY));
        assertThat(list(true, "")).isEmpty();
    }

    @Test
    void what_is_signed_and_is_no_record_is_not_kept() {
        var head = OtherInstitution.head(THEN, MA.person("333"), 0);
        var header = MA.header(newId(), THEN);
        for (var other : List.of(
                header.toBuilder().setKind(DocumentKind.DOCUMENT_KIND_DECISION),
                header.toBuilder().setReceiver("NL:SVB"),
                header.toBuilder().setDocumentId(""),
                header.toBuilder().setSender("nobody"),
                header.toBuilder().clearCreated()))
            broken("NOT_A_RECORD", () -> keep(MA, MA.record(other.build(), head)));
        broken(
                "NOT_A_RECORD",
                () -> keep(MA, MA.record(header, head.toBuilder().setPeriods(3).build())));
        broken(
                "NOT_A_RECORD",
                () -> keep(
                        MA,
                        MA.record(header, head.toBuilder().setKnownAt("lately").build())));
        broken(
                "NOT_A_RECORD",
                () -> keep(MA, MA.record(header, head.toBuilder().clearKnownAt().build())));
    }

    @Test
    void our_own_record_is_no_other_s() {
        var svb = new OtherInstitution("NL:SVB");
        var record = svb.record(THEN, svb.person(number));
        Fails.with(Code.FAILED_PRECONDITION, "OWN_RECORD", () -> keep(svb, record));
    }

    @Test
    void who_is_not_known_here_has_no_records() {
        var nobody = MA.keep(newId(), someRecord());
        Fails.with(Code.NOT_FOUND, "UNKNOWN_PERSON", () -> keep(nobody));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> officer().foreign().listForeignRecords(ListForeignRecordsRequest.getDefaultInstance()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_PERSON",
                () -> officer()
                        .foreign()
                        .getWholeCareer(GetWholeCareerRequest.newBuilder()
                                .setPersonId(newId())
                                .build()));
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_RECORD",
                () -> officer()
                        .foreign()
                        .getForeignRecord(GetForeignRecordRequest.newBuilder()
                                .setPersonId(ana)
                                .setInstitution("MA:CNSS")
                                .setDocumentId(newId())
                                .build()));
    }

    @Test
    void what_we_cannot_read_of_a_record_is_kept_all_the_same() {
        var odd = MA.work("some day", "1985-12-31").toBuilder()
                .setKindValue(99)
                .clearLegislation()
                .build();
        keep(MA, MA.record(THEN, MA.person("333"), odd));
        assertThat(list(false, "").getFirst().getPeriodsList()).containsExactly(odd);
        assertThat(whole("", "").getEntriesCount()).isEqualTo(2);
    }

    @Test
    void a_record_of_one_registration_is_seen_at_those_linked_to_it() {
        keep(MA, someRecord());
        var eva = officer().register(newId());
        new Identities(officer(), officer("officer-2")).link(ana, eva);
        assertThat(officer()
                        .foreign()
                        .listForeignRecords(ListForeignRecordsRequest.newBuilder()
                                .setPersonId(eva)
                                .build())
                        .getRecordsList())
                .hasSize(1);
    }

    @Test
    void a_person_is_found_by_any_number_that_is_known_here() {
        var known = Samples.person(newId()).toBuilder();
        known.addNumbersBuilder().setInstitution("MA:CNSS").setNumber(number);
        ana = officer().register(newId(), known.build());
        keep(MA.keep(number, someRecord())
                .setNumber(PersonalNumber.newBuilder().setInstitution("MA:CNSS").setNumber(number)));
        assertThat(list(false, "")).hasSize(1);
    }
}
