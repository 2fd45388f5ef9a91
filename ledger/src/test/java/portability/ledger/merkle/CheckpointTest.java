package portability.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import portability.ledger.merkle.MalformedNote.Flaw;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

class CheckpointTest {
    private static final SigningKey KEY = SigningKey.ofSeed(new byte[32]);
    private static final SigningKey OTHER = SigningKey.ofSeed(HexFormat.of().parseHex("01".repeat(32)));
    private static final Checkpoint CHECKPOINT =
            new Checkpoint(LogName.parse("NL:SVB/claims/1"), 3, Hash.ofLeaf(new byte[] {7}));
    private static final String NOTE = CHECKPOINT.sign(KEY).toString();

    /// The example of docs/log-format.md; its signature is made up.
    private static final String EXAMPLE = """
            NL:SVB/claims/1
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 NL:SVB/claims/1 Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    private static Checkpoint open(String note) {
        return Checkpoint.open(note, _ -> List.of(KEY.verificationKey()));
    }

    private static void assertFlaw(Flaw flaw, String note) {
        assertThatThrownBy(() -> open(note))
                .as(note)
                .isInstanceOfSatisfying(
                        MalformedNote.class, e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @Test
    void opens_what_was_signed() {
        assertThat(open(NOTE)).isEqualTo(CHECKPOINT);
        assertThat(SignedNote.parse(NOTE)).isEqualTo(CHECKPOINT.sign(KEY)).hasToString(NOTE);
        assertThat(NOTE).startsWith("NL:SVB/claims/1\n3\n").contains("\n\n\u2014 NL:SVB/claims/1 ");
    }

    @Test
    void reads_the_example_of_the_published_format() {
        var claimed = Checkpoint.claimedBy(SignedNote.parse(EXAMPLE));
        assertThat(claimed.log()).isEqualTo(LogName.parse("NL:SVB/claims/1"));
        assertThat(claimed.size()).isEqualTo(20_852_163);
        assertThat(claimed.root()).hasToString("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
        assertThat(SignedNote.parse(EXAMPLE)).hasToString(EXAMPLE);
        assertFlaw(Flaw.UNKNOWN_KEY, EXAMPLE);
    }

    /// The vector of golang.org/x/mod/sumdb/note: signing key, text and note.
    @Test
    void signs_a_note_as_others_do_to_the_byte() {
        var peter = SigningKey.ofSeed(
                Arrays.copyOfRange(Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"), 1, 33));
        var text = """
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.
                """;
        var signed = SignedNote.sign(text, "PeterNeumann", peter);
        assertThat(signed)
                .hasToString(
                        text
                                + "\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n");
        var published = Base64.getDecoder().decode("ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        assertThat(peter.verificationKey()).isEqualTo(VerificationKey.of(Arrays.copyOfRange(published, 1, 33)));
        assertThat(signed.isSignedBy("PeterNeumann", peter.verificationKey())).isTrue();
        assertThat(signed.isSignedBy("PeterNeuman", peter.verificationKey())).isFalse();
    }

    @Test
    void a_note_may_have_the_signatures_of_others_too() {
        var enoch =
                "\u2014 EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
        assertThat(open(NOTE + enoch)).isEqualTo(CHECKPOINT);
        assertThat(open(CHECKPOINT.text() + "\n" + enoch
                        + NOTE.substring(CHECKPOINT.text().length() + 1)))
                .isEqualTo(CHECKPOINT);
        assertFlaw(Flaw.UNKNOWN_KEY, CHECKPOINT.text() + "\n" + enoch);
    }

    @Test
    void a_log_may_sign_with_one_of_several_keys() {
        var keys = List.of(OTHER.verificationKey(), KEY.verificationKey());
        assertThat(Checkpoint.open(NOTE, _ -> keys)).isEqualTo(CHECKPOINT);
        assertThat(Checkpoint.open(CHECKPOINT.sign(OTHER).toString(), _ -> keys))
                .isEqualTo(CHECKPOINT);
        assertFlaw(Flaw.UNKNOWN_KEY, CHECKPOINT.sign(OTHER).toString());
        // The key is that of the log's name: another log's signature says nothing about this one.
        var elsewhere = new Checkpoint(LogName.parse("NL:SVB/claims/2"), 3, CHECKPOINT.root())
                .sign(KEY)
                .toString();
        assertFlaw(
                Flaw.UNKNOWN_KEY,
                CHECKPOINT.text() + elsewhere.substring(CHECKPOINT.text().length()));
    }

    @Test
    void names_what_is_wrong_with_a_note() {
        int signatures = CHECKPOINT.text().length() + 1;
        var line = NOTE.substring(signatures);
        assertFlaw(Flaw.UNSIGNED, "");
        assertFlaw(Flaw.UNSIGNED, CHECKPOINT.text());
        assertFlaw(Flaw.UNSIGNED, CHECKPOINT.text() + "\n");
        assertFlaw(Flaw.UNSIGNED, NOTE + "\n");
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE.substring(0, NOTE.length() - 1));
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE + "x");
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE + "one more line\n");
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE.replace("\u2014 ", "- "));
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE.replace("\u2014 NL", "\u2014 N+L"));
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE.replace("\u2014 NL", "\u2014 N\u00a0L"));
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE.replace("\u2014 NL:SVB/claims/1 ", "\u2014  "));
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, CHECKPOINT.text() + "\n\u2014 NL:SVB/claims/1 AAAAAA==\n");
        assertFlaw(Flaw.BAD_SIGNATURE_LINE, NOTE.substring(0, NOTE.length() - 2) + "\n");
        assertFlaw(Flaw.BAD_CHARACTER, "\u0001" + NOTE);
        assertFlaw(Flaw.BAD_CHARACTER, NOTE.replace("\n", "\r\n"));
        assertFlaw(Flaw.BAD_CHARACTER, NOTE.replace("NL", "N\0L"));
        assertFlaw(Flaw.BAD_CHARACTER, "\ud800" + NOTE);
        assertFlaw(Flaw.TOO_MANY_SIGNATURES, NOTE + line.repeat(SignedNote.MOST_SIGNATURES));
        assertFlaw(Flaw.TOO_LONG, "x".repeat(SignedNote.MOST_CHARACTERS) + NOTE);
    }

    @Test
    void takes_one_text_only_for_a_checkpoint() {
        for (var text : List.of(
                "NL:SVB/claims/1\n3\n",
                "NL:SVB/claims/1\n03\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims/1\n+3\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims/1\n-3\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims/1\n9999999999999999999\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims/1\n0\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims/1\n3\n" + CHECKPOINT.root() + "\nmore\n",
                "NL:SVB/claims/1\n3\n" + CHECKPOINT.root() + "AAAA\n",
                "NL:SVB/claims/1\n3\n" + CHECKPOINT.root().toString().replaceFirst(".=$", "B=") + "\n",
                "NL:SVB/claims/01\n3\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims\n3\n" + CHECKPOINT.root() + "\n",
                "NL:SVB/claims/1/2\n3\n" + CHECKPOINT.root() + "\n",
                "svb/claims/1\n3\n" + CHECKPOINT.root() + "\n",
                " NL:SVB/claims/1\n3\n" + CHECKPOINT.root() + "\n",
                "\nNL:SVB/claims/1\n3\n" + CHECKPOINT.root() + "\n",
                "go.sum database tree\n3\n" + CHECKPOINT.root() + "\n"))
            assertFlaw(
                    Flaw.NOT_A_CHECKPOINT,
                    SignedNote.sign(text, "NL:SVB/claims/1", KEY).toString());
    }

    @Test
    void any_single_change_of_a_note_is_refused() {
        long seed = new Random().nextLong();
        System.out.println("CheckpointTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var changed = new StringBuilder(NOTE);
            int at = random.nextInt(NOTE.length());
            switch (random.nextInt(3)) {
                case 0 -> changed.setCharAt(at, (char) random.nextInt(128));
                case 1 -> changed.deleteCharAt(at);
                default -> changed.insert(at, (char) random.nextInt(0x3000));
            }
            if (changed.toString().equals(NOTE)) continue;
            assertThatThrownBy(() -> open(changed.toString()))
                    .as(changed.toString())
                    .isInstanceOf(MalformedNote.class);
        }
    }

    @Test
    void what_is_signed_for_another_use_is_no_note_and_the_other_way_round() {
        assertThatThrownBy(() -> KEY.signNote("portability document v1\0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(KEY.verificationKey().verifiesNote("portability document v1\0", new byte[64]))
                .isFalse();
    }
}
