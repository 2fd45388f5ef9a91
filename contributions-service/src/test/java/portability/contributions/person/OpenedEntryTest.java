package portability.contributions.person;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status.Code;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import portability.contributions.client.Fails;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;
import portability.contributions.client.Until;
import portability.ledger.edge.Role;
import portability.ledger.store.LogReader;
import portability.proto.audit.v1.OpenEntryRequest;
import portability.proto.privacy.v1.ConfirmErasureRequest;
import portability.proto.privacy.v1.ErasureGround;
import portability.proto.privacy.v1.GetErasureRequest;
import portability.proto.privacy.v1.ListReadsRequest;
import portability.proto.privacy.v1.PersonRead;
import portability.proto.privacy.v1.RequestErasureRequest;

/// An auditor opens an entry of the log: only for a purpose of social security, and never unrecorded.
class OpenedEntryTest extends ServiceTest {
    private static final String BASIS = "Reg. (EC) 883/2004 Art. 76";
    private static final String OPEN_ENTRY = "portability.audit.v1.AuditService/OpenEntry";

    @Autowired
    LogReader log;

    private String name = "";
    private String ana = "";
    private long registered;

    @BeforeEach
    void aPersonOfItsOwn() {
        name = "Name-" + newId();
        ana = officer()
                .register(
                        newId(),
                        Samples.person(newId()).toBuilder().setFamilyName(name).build());
        registered = log.stream(PersonAggregate.stream(ana), 0).getFirst().leafIndex();
    }

    @Test
    void shows_in_clear_what_is_encrypted_in_the_log() {
        assertThat(stored()).contains("sealed").doesNotContain(name);
        assertThat(open("AUDIT", BASIS)).contains(name).doesNotContain("sealed");
    }

    @Test
    void the_read_stands_in_the_log_when_the_answer_comes() {
        long before = log.size();
        var _ = open("AUDIT", BASIS);
        var added = log.from(before, 10);
        assertThat(added).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("access.PersonDataRead");
            assertThat(entry.streamId()).startsWith("reads/" + ana + "/");
        });
        assertThat(openings()).singleElement().satisfies(read -> {
            assertThat(read.getWho()).isEqualTo("someone");
            assertThat(read.getRole()).isEqualTo("AUDITOR");
            assertThat(read.getPurpose()).isEqualTo("AUDIT");
            assertThat(read.getLegalBasis()).isEqualTo(BASIS);
            assertThat(read.getFieldsList())
                    .containsExactly(log.entry(registered).orElseThrow().name());
        });
    }

    @Test
    void what_cannot_be_recorded_is_not_handed_out() {
        sql.sql("alter table log_entry add constraint no_reads check (stream_type <> 'reads') not valid")
                .update();
        try {
            Fails.with(Code.INTERNAL, "INTERNAL", () -> open("AUDIT", BASIS));
        } finally {
            sql.sql("alter table log_entry drop constraint no_reads").update();
        }
        assertThat(openings()).isEmpty();
    }

    @Test
    void without_a_purpose_nothing_is_opened() {
        Fails.with(
                Code.PERMISSION_DENIED,
                "PURPOSE_REFUSED",
                () -> as(Role.AUDITOR).audit().openEntry(entry(registered)));
        assertThat(openings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CURIOSITY", "audit"})
    void a_purpose_that_means_nothing_opens_nothing(String purpose) {
        Fails.with(Code.PERMISSION_DENIED, "PURPOSE_REFUSED", () -> open(purpose, BASIS));
        assertThat(openings()).isEmpty();
    }

    @Test
    void without_a_legal_basis_nothing_is_opened() {
        Fails.with(Code.PERMISSION_DENIED, "PURPOSE_REFUSED", () -> open("AUDIT", " "));
        assertThat(openings()).isEmpty();
    }

    @Test
    void a_purpose_outside_social_security_opens_nothing_and_the_attempt_is_kept() {
        Fails.with(Code.PERMISSION_DENIED, "PURPOSE_REFUSED", () -> open("TAX_COLLECTION", "Tax Act"));
        assertThat(openings()).singleElement().satisfies(read -> {
            assertThat(read.getRefused()).isTrue();
            assertThat(read.getPurpose()).isEqualTo("TAX_COLLECTION");
            assertThat(read.getFieldsList()).isEmpty();
        });
    }

    @Test
    void who_is_no_auditor_opens_nothing() {
        Fails.with(
                Code.PERMISSION_DENIED,
                "ROLE_MAY_NOT",
                () -> officer().audit("AUDIT", BASIS).openEntry(entry(registered)));
    }

    @Test
    void an_entry_that_is_not_there_cannot_be_opened() {
        Fails.with(
                Code.NOT_FOUND,
                "UNKNOWN_ENTRY",
                () -> as(Role.AUDITOR).audit("AUDIT", BASIS).openEntry(entry(log.size() + 1_000)));
    }

    @Test
    void of_a_person_who_was_erased_it_says_so_and_shows_nothing() {
        erase();
        Fails.with(Code.FAILED_PRECONDITION, "ERASED", () -> open("AUDIT", BASIS));
        assertThat(stored()).contains("sealed");
    }

    private String stored() {
        return new String(log.entry(registered).orElseThrow().payload(), UTF_8);
    }

    private String open(String purpose, String basis) {
        return as(Role.AUDITOR)
                .audit(purpose, basis)
                .openEntry(entry(registered))
                .getPayload()
                .toStringUtf8();
    }

    private static OpenEntryRequest entry(long leaf) {
        return OpenEntryRequest.newBuilder().setLeafIndex(leaf).build();
    }

    private List<PersonRead> openings() {
        return officer()
                .privacy()
                .listReads(ListReadsRequest.newBuilder().setSubject(ana).build())
                .getReadsList()
                .stream()
                .filter(read -> read.getRpc().equals(OPEN_ENTRY))
                .toList();
    }

    private void erase() {
        var _ = officer("officer-1")
                .privacy()
                .requestErasure(RequestErasureRequest.newBuilder()
                        .setSubject(ana)
                        .setGround(ErasureGround.ERASURE_GROUND_PERSON_ASKED)
                        .setReason("she wrote a letter")
                        .build());
        var _ = officer("officer-2")
                .privacy()
                .confirmErasure(
                        ConfirmErasureRequest.newBuilder().setSubject(ana).build());
        clock.advance(Duration.ofHours(1));
        var request = GetErasureRequest.newBuilder().setSubject(ana).build();
        Until.so("erased", () -> officer().privacy().getErasure(request).getErased());
    }
}
