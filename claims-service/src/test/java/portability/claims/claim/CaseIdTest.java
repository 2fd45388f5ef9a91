package portability.claims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import portability.kernel.InstitutionId;
import portability.proto.exchange.v1.DocumentKind;

class CaseIdTest {
    @Test
    void the_same_request_always_names_the_same_claim() {
        var nl = InstitutionId.parse("NL:SVB");
        var claimId = CaseId.of(nl, "request");
        assertThat(claimId).isEqualTo(CaseId.of(nl, "request")).startsWith("NL:SVB/");
        assertThat(CaseId.of(nl, "other")).isNotEqualTo(claimId);
        assertThat(CaseId.of(InstitutionId.parse("DE:DRV"), "request").substring(7))
                .isNotEqualTo(claimId.substring(7));
        assertThat(CaseId.contactIn(claimId)).contains(nl);
    }

    @Test
    void a_name_that_is_none_has_no_contact_institution() {
        for (var text : new String[] {
            "", "NL:SVB", "NL:SVB/", "nl:svb/1", "/1", "NL:SVB/" + "1".repeat(99), "NL:SVB/1\0", "NL:SVB/a b"
        }) assertThat(CaseId.contactIn(text)).as(text).isEmpty();
    }

    @Test
    void documents_are_named_after_their_errand() {
        var notice = DocumentKind.DOCUMENT_KIND_CLAIM_NOTICE;
        var id = CaseId.documentId(Facts.CLAIM, notice, Facts.NL, Facts.DE);
        assertThat(UUID.fromString(id).version()).isEqualTo(8);
        assertThat(UUID.fromString(id).variant()).isEqualTo(2);
        assertThat(id).isEqualTo(CaseId.documentId(Facts.CLAIM, notice, Facts.NL, Facts.DE));
        assertThat(id).isNotEqualTo(CaseId.documentId(Facts.CLAIM, notice, Facts.NL, Facts.MA));
    }
}
