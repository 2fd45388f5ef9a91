package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import portability.proto.claims.v1.DeclareKeyCompromisedRequest;
import portability.proto.claims.v1.ListDoubtfulSignaturesRequest;
import portability.proto.claims.v1.ListPartnersRequest;
import portability.proto.claims.v1.Partner;
import portability.proto.claims.v1.PartnerKey;

/// `partners`: the directory, and what an officer does when a partner's key was stolen.
class PartnersCommandTest extends OfficerTest {
    @Test
    void shows_each_partner_with_its_keys_and_what_waits_for_two_officers() {
        assertThat(run("partners").out()).isEqualTo("No partner is enrolled.\n");
        answers.partners = List.of(
                Partner.newBuilder()
                        .setInstitution("NL:SVB")
                        .setExchangeAddress("nl:8443")
                        .setActive(true)
                        .setFingerprint("aaaa")
                        .setProposedFingerprint("bbbb")
                        .addKeys(PartnerKey.newBuilder()
                                .setKeyId("new")
                                .setFrom("2026-02-01T00:00:00Z")
                                .setCounts(true))
                        .addKeys(PartnerKey.newBuilder()
                                .setKeyId("old")
                                .setFrom("2025-01-01T00:00:00Z")
                                .setTo("2026-02-01T00:00:00Z")
                                .setCompromisedSince("2026-01-15T00:00:00Z"))
                        .build(),
                Partner.newBuilder()
                        .setInstitution("MA:CNSS")
                        .setExchangeAddress("ma:8443")
                        .setFingerprint("cccc")
                        .build());
        var said = run("partners", "--at", "2026-03-01T00:00:00Z");
        assertThat(said).isEqualTo(new Said(0, """
                NL:SVB  nl:8443, confirmed by two officers
                  fingerprint aaaa
                  another descriptor waits for two officers: bbbb
                  key new from 2026-02-01T00:00:00Z
                  key old from 2025-01-01T00:00:00Z to 2026-02-01T00:00:00Z, stolen since 2026-01-15T00:00:00Z; does not count
                MA:CNSS  ma:8443, not confirmed yet
                  fingerprint cccc
                """, ""));
        assertThat(answers.asked)
                .last()
                .isEqualTo(ListPartnersRequest.newBuilder()
                        .setAt("2026-03-01T00:00:00Z")
                        .build());
    }

    @Test
    void says_that_a_key_was_stolen_since_when_and_how_that_is_known() {
        var since = "2026-11-20T00:00:00Z";
        var said = run("partners", "--partner", "NL:SVB", "--stolen", "k", "--since", since, "--reason", "a theft");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("Nothing more is believed of that key.", "since " + since, "--signed-with k");
        assertThat(answers.asked)
                .containsExactly(DeclareKeyCompromisedRequest.newBuilder()
                        .setInstitution("NL:SVB")
                        .setKeyId("k")
                        .setSince(since)
                        .setReason("a theft")
                        .build());
    }

    @Test
    void lists_what_a_stolen_key_signed_over_all_pages() {
        assertThat(run("partners", "--partner", "NL:SVB", "--signed-with", "k")).isEqualTo(new Said(0, """
                        2026-11-21T08:00:00Z  DOCUMENT  d-1 in NL:SVB/1, by NL:SVB
                        2026-11-21T08:00:00Z  CHECKPOINT  NL:SVB/claims, by NL:SVB
                        2 signatures.
                        """, ""));
        assertThat(answers.asked)
                .hasSize(2)
                .allSatisfy(asked -> assertThat(asked)
                        .isInstanceOfSatisfying(ListDoubtfulSignaturesRequest.class, page -> {
                            assertThat(page.getInstitution()).isEqualTo("NL:SVB");
                            assertThat(page.getKeyId()).isEqualTo("k");
                        }));
    }
}
