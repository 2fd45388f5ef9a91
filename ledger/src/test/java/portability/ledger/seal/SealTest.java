package portability.ledger.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import portability.ledger.seal.OpenedDocument.Keys;
import portability.ledger.seal.SealBroken.Flaw;
import portability.proto.exchange.v1.BodyPart;
import portability.proto.exchange.v1.DocumentHeader;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.NoRecord;
import portability.proto.exchange.v1.RecordHead;
import portability.proto.exchange.v1.SealedDocument;
import portability.proto.types.v1.InsurancePeriod;

class SealTest {
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final SigningKey OTHER = SigningKey.ofSeed(HexFormat.of().parseHex("01".repeat(32)));
    private static final Keys KEYS = (institution, keyId) ->
            institution.equals("MA:CNSS") && keyId.equals(KEY.verificationKey().keyId())
                    ? Optional.of(KEY.verificationKey())
                    : Optional.empty();
    private static final DocumentHeader HEADER = DocumentHeader.newBuilder()
            .setDocumentId("d-1")
            .setKind(DocumentKind.DOCUMENT_KIND_CERTIFIED_RECORD)
            .setSender("MA:CNSS")
            .build();
    private static final List<Message> BODY = List.of(
            RecordHead.newBuilder().setRecordId("r-1").setPeriods(2).build(),
            InsurancePeriod.newBuilder().setPeriodId("p-1").build(),
            InsurancePeriod.newBuilder().setPeriodId("p-2").build());

    private static SealedDocument sealed(SigningKey key) {
        return new Seal(key, new Random(7)).seal(HEADER, BODY);
    }

    @Test
    void opens_what_was_sealed_with_every_part() {
        var opened = OpenedDocument.open(sealed(KEY).toByteArray(), KEYS);
        assertThat(opened.header().getDocumentId()).isEqualTo("d-1");
        assertThat(opened.header().getPartCount()).isEqualTo(3);
        assertThat(opened.part(2, InsurancePeriod.parser(), InsurancePeriod.getDefaultInstance()))
                .isEqualTo(BODY.get(2));
        assertThat(opened.headerHash().toByteArray())
                .isEqualTo(Sha256.of(sealed(KEY).getHeader().toByteArray()));
    }

    @Test
    void the_signed_header_says_nothing_of_the_body() {
        assertThat(sealed(KEY).getHeader().toStringUtf8()).doesNotContain("r-1").doesNotContain("p-1");
    }

    @Test
    void two_seals_of_one_body_have_different_commitments() {
        var seal = new Seal(KEY, new Random(7));
        assertThat(seal.seal(HEADER, BODY).getHeader())
                .isNotEqualTo(seal.seal(HEADER, BODY).getHeader());
    }

    @Test
    void names_what_is_wrong_with_a_document() {
        assertFlaw(Flaw.UNSIGNED, d -> d.clearSignature());
        assertFlaw(Flaw.BAD_SIGNATURE, d -> d.setSignature(flipped(d.getSignature(), 5)));
        assertFlaw(Flaw.BAD_SIGNATURE, d -> d.setSignature(d.getSignature().substring(1)));
        assertFlaw(Flaw.BAD_SIGNATURE, d -> d.setHeader(withoutKind(d.getHeader())));
        assertFlaw(Flaw.ALTERED_BODY, d -> d.removeParts(2));
        assertFlaw(Flaw.ALTERED_BODY, d -> d.addParts(d.getParts(0)));
        assertFlaw(Flaw.ALTERED_BODY, SealTest::swapTwoParts);
        assertFlaw(Flaw.ALTERED_BODY, d -> alter(d, p -> p.setContent(flipped(p.getContent(), 0))));
        assertFlaw(Flaw.ALTERED_BODY, d -> alter(d, p -> p.setSalt(flipped(p.getSalt(), 31))));
        assertFlaw(Flaw.ALTERED_BODY, d -> alter(d, p -> p.setType("portability.exchange.v1.NoRecord")));
        // The boundary between type and content cannot be moved.
        assertFlaw(
                Flaw.ALTERED_BODY,
                d -> alter(
                        d,
                        p -> p.setType(p.getType() + (char) p.getContent().byteAt(0))
                                .setContent(p.getContent().substring(1))));
    }

    @Test
    void an_unknown_key_and_bytes_that_are_no_document_are_told_apart() {
        assertThatThrownBy(() -> OpenedDocument.open(sealed(OTHER).toByteArray(), KEYS))
                .hasMessage(Flaw.UNKNOWN_KEY.name());
        assertThatThrownBy(() -> OpenedDocument.open(new byte[] {1, 2, 3}, KEYS))
                .hasMessage(Flaw.NOT_A_DOCUMENT.name());
    }

    @Test
    void a_part_is_read_only_as_what_it_is() {
        var opened = OpenedDocument.open(sealed(KEY).toByteArray(), KEYS);
        assertThatThrownBy(() -> opened.part(0, NoRecord.parser(), NoRecord.getDefaultInstance()))
                .hasMessage(Flaw.MALFORMED_BODY.name());
        assertThatThrownBy(() -> opened.part(3, InsurancePeriod.parser(), InsurancePeriod.getDefaultInstance()))
                .hasMessage(Flaw.MALFORMED_BODY.name());
    }

    @Test
    void a_signature_for_one_use_is_worth_nothing_for_another() {
        var bytes = new byte[] {1, 2, 3};
        var receipt = KEY.sign(SignedUse.RECEIPT, bytes);
        assertThat(KEY.verificationKey().verifies(SignedUse.RECEIPT, bytes, receipt))
                .isTrue();
        for (var use : SignedUse.values())
            if (use != SignedUse.RECEIPT)
                assertThat(KEY.verificationKey().verifies(use, bytes, receipt)).isFalse();
    }

    /// The tree is RFC 6962's: vectors of `certificate-transparency`'s reference tests, over leaf hashes.
    @Test
    void the_root_is_rfc_6962s() {
        var leaves = List.of("", "00", "10", "2021", "3031", "40414243").stream()
                .map(hex -> Sha256.of(new byte[] {0}, HexFormat.of().parseHex(hex)))
                .toList();
        assertThat(hex(MerkleTree.root(List.of())))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(hex(MerkleTree.root(leaves.subList(0, 1))))
                .isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(hex(MerkleTree.root(leaves.subList(0, 2))))
                .isEqualTo("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
        assertThat(hex(MerkleTree.root(leaves.subList(0, 3))))
                .isEqualTo("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
        assertThat(hex(MerkleTree.root(leaves.subList(0, 5))))
                .isEqualTo("4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4");
        assertThat(hex(MerkleTree.root(leaves)))
                .isEqualTo("76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef");
    }

    /// RFC 8032 section 7.1, test 1: the key of that seed, so that other implementations verify what we sign.
    @Test
    void the_key_is_rfc_8032s() {
        var seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        assertThat(hex(SigningKey.ofSeed(seed).verificationKey().encoded()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    private static void assertFlaw(Flaw flaw, Consumer<SealedDocument.Builder> alteration) {
        var document = sealed(KEY).toBuilder();
        alteration.accept(document);
        assertThatThrownBy(() -> OpenedDocument.open(document.build().toByteArray(), KEYS))
                .isInstanceOf(SealBroken.class)
                .hasMessage(flaw.name());
    }

    private static void swapTwoParts(SealedDocument.Builder document) {
        var first = document.getParts(1);
        document.setParts(1, document.getParts(2)).setParts(2, first);
    }

    private static void alter(SealedDocument.Builder document, Consumer<BodyPart.Builder> alteration) {
        alteration.accept(document.getPartsBuilder(1));
    }

    private static ByteString withoutKind(ByteString header) {
        try {
            return DocumentHeader.parseFrom(header).toBuilder()
                    .clearKind()
                    .build()
                    .toByteString();
        } catch (com.google.protobuf.InvalidProtocolBufferException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static ByteString flipped(ByteString bytes, int at) {
        var changed = bytes.toByteArray();
        changed[at] ^= 1;
        return ByteString.copyFrom(changed);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
