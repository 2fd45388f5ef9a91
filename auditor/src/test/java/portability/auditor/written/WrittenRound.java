package portability.auditor.written;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import portability.proto.claims.v1.GetRoundResponse;
import portability.proto.exchange.v1.NettingRoundWord;

/// A round of NL:CAK, DE:DVKA and FR:CNAM as they sign it, or as somebody else would like it to be: the French owe the
/// Dutch 100.00, the Dutch the Germans 70.00, the Germans the French 20.00.
public final class WrittenRound {
    public static final String ID = "NL:CAK/4f0c4f0c4f0c4f0c4f0c";
    public static final String TERMS =
            line("round", ID, "NL:CAK", "EUR", "2026-12-04", "2026-12-02", "DE:DVKA,FR:CNAM,NL:CAK");

    private static final String MOMENT = "2026-11-27T12:00:00Z";
    private static final String OF_LIST = "ab".repeat(32);

    public final Map<String, LogSigner> signers = new LinkedHashMap<>();
    public final Map<String, String> offers = new LinkedHashMap<>();
    public final Map<String, String> agreements = new LinkedHashMap<>();
    public String outcome = "";
    public String outcomeOf = "NL:CAK";

    public WrittenRound() {
        for (var each : new String[] {"DE:DVKA", "FR:CNAM", "NL:CAK"}) signers.put(each, LogSigner.create());
        offers.put(
                "DE:DVKA",
                offer(
                        "DE:DVKA",
                        window("DE:DVKA/03", "DE:DVKA", "FR:CNAM", "20.00")
                                + window("NL:CAK/02", "NL:CAK", "DE:DVKA", "70.00")));
        offers.put(
                "FR:CNAM",
                offer(
                        "FR:CNAM",
                        window("DE:DVKA/03", "DE:DVKA", "FR:CNAM", "20.00")
                                + window("FR:CNAM/01", "FR:CNAM", "NL:CAK", "100.00")));
        offers.put(
                "NL:CAK",
                offer(
                        "NL:CAK",
                        window("FR:CNAM/01", "FR:CNAM", "NL:CAK", "100.00")
                                + window("NL:CAK/02", "NL:CAK", "DE:DVKA", "70.00")));
    }

    /// As all sign it: who pays, and whom, is written down here by hand.
    public WrittenRound standing() {
        var list = TERMS
                + window("DE:DVKA/03", "DE:DVKA", "FR:CNAM", "20.00")
                + window("FR:CNAM/01", "FR:CNAM", "NL:CAK", "100.00")
                + window("NL:CAK/02", "NL:CAK", "DE:DVKA", "70.00")
                + line("position", "DE:DVKA", "EUR 50.00")
                + line("position", "FR:CNAM", "EUR -80.00")
                + line("position", "NL:CAK", "EUR 30.00")
                + line("transfer", "FR:CNAM", "DE:DVKA", "EUR 50.00")
                + line("transfer", "FR:CNAM", "NL:CAK", "EUR 30.00");
        return signed(HexFormat.of()
                .formatHex(PlainTree.sha256(ByteString.copyFromUtf8(list)).toByteArray()));
    }

    /// All agree to a list.
    public WrittenRound signed(String hash) {
        signers.keySet().forEach(each -> agreements.put(each, line("agreement", ID, each, MOMENT, hash)));
        outcome = line("stands", ID, "NL:CAK", MOMENT, hash);
        return this;
    }

    public WrittenRound voided() {
        outcome = line("void", ID, "NL:CAK", MOMENT, "REFUSED", "FR:CNAM");
        return this;
    }

    public static String line(String... fields) {
        return String.join("\t", fields) + "\n";
    }

    public static String window(String name, String debtor, String creditor, String amount) {
        return line("pair", name, OF_LIST, debtor, creditor, "EUR " + amount);
    }

    public static String offer(String institution, String windows) {
        return line("offer", ID, institution, MOMENT)
                + TERMS
                + line("account", "An institution", "NL91ABNA0417164300", "", "", "")
                + windows;
    }

    public GetRoundResponse.Builder file() {
        var file = GetRoundResponse.newBuilder();
        offers.forEach((each, text) -> file.addOffers(word(each, text)));
        agreements.forEach((each, text) -> file.addAgreements(word(each, text)));
        if (!outcome.isEmpty()) file.setOutcome(word(outcomeOf, outcome));
        return file;
    }

    private NettingRoundWord word(String institution, String text) {
        var signer = signers.get(institution);
        if (signer == null) throw new IllegalArgumentException(institution);
        var message = ByteString.copyFromUtf8("portability netting round v1\0" + text);
        return NettingRoundWord.newBuilder()
                .setKey(ByteString.copyFrom(signer.publicKey()))
                .setText(ByteString.copyFromUtf8(text))
                .setSignature(ByteString.copyFrom(signer.sign(message.toByteArray())))
                .build();
    }

    /// The keys of all, each in its file.
    public Path keys(Path directory) {
        try {
            var keys = Files.createDirectories(directory.resolve("keys"));
            signers.forEach((each, signer) -> WrittenRecord.key(keys.resolve(each.replace(':', '-') + ".pem"), signer));
            return keys;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
