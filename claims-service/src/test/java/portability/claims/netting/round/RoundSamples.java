package portability.claims.netting.round;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import portability.claims.netting.round.Word.Agreement;
import portability.claims.netting.round.Word.Offer;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.ledger.seal.SigningKey;
import portability.ledger.seal.VerificationKey;

/// Rounds of institutions that do not exist.
public final class RoundSamples {
    static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static final PayeeAccount ACCOUNT = new PayeeAccount("An institution", "NL91ABNA0417164300", "", "", "");

    private RoundSamples() {}

    /// `AA:FUND`, `AB:FUND`, …
    public static List<String> institutions(int count) {
        return IntStream.range(0, count)
                .mapToObj(at -> "A" + (char) ('A' + at) + ":FUND")
                .toList();
    }

    public static RoundTerms terms(List<String> institutions) {
        return new RoundTerms(
                institutions.getFirst() + "/4f0c4f0c4f0c4f0c4f0c",
                institutions.getFirst(),
                institutions,
                "EUR",
                LocalDate.of(2026, 12, 4),
                LocalDate.of(2026, 12, 2));
    }

    /// The key an institution has in samples.
    static SigningKey key(String institution) {
        var seed = ByteBuffer.allocate(32).putInt(institution.hashCode()).array();
        return SigningKey.ofSeed(seed);
    }

    /// Whoever is known, with the keys above.
    static RoundKeys knowing(Set<String> institutions) {
        return new RoundKeys() {
            @Override
            public boolean isKnown(String institution) {
                return institutions.contains(institution);
            }

            @Override
            public Optional<VerificationKey> key(String institution, String keyId, Instant signed) {
                return Optional.of(RoundSamples.key(institution).verificationKey())
                        .filter(known -> known.keyId().equals(keyId));
            }
        };
    }

    /// Windows between any of them, some pairs with none and some with several.
    public static List<PairNet> pairs(List<String> institutions, Random random) {
        var pairs = new ArrayList<PairNet>();
        for (var one : institutions)
            for (var other : institutions)
                if (!one.equals(other) && random.nextInt(3) > 0)
                    pairs.add(pair(
                            one, other, pairs.size(), 1 + random.nextInt(random.nextBoolean() ? 500 : 50_000_000)));
        return pairs;
    }

    public static PairNet pair(String debtor, String creditor, int number, long minor) {
        return new PairNet(
                debtor + "/" + String.format(Locale.ROOT, "%020x", number),
                HexFormat.of().formatHex(new byte[] {(byte) number}).repeat(32),
                debtor,
                creditor,
                Amount.of(Money.ofMinor(CurrencyUnit.EUR, minor)));
    }

    static SignedWord offer(RoundTerms terms, String institution, List<PairNet> pairs) {
        var own = RoundList.of(
                        terms,
                        pairs.stream().filter(pair -> pair.isOf(institution)).toList())
                .pairs();
        return SignedWord.of(new Offer(terms, institution, NOON, ACCOUNT, own), key(institution));
    }

    static List<SignedWord> offers(RoundTerms terms, List<PairNet> pairs) {
        return terms.participants().stream()
                .map(institution -> offer(terms, institution, pairs))
                .toList();
    }

    static SignedWord agreement(Proof proof, String institution) {
        var terms = proof.list().terms();
        return SignedWord.of(
                new Agreement(terms.roundId(), institution, NOON, proof.list().hash()), key(institution));
    }
}
