package portability.claims.netting.round;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import portability.claims.payment.PayeeAccount;

/// What somebody signs in a round: lines that end with a line feed, fields apart by a tab, UTF-8. The
/// same word is the same text, and a text that is not written so is none.
public sealed interface Word {
    String roundId();

    /// Whose word it is.
    String institution();

    Instant signedAt();

    /// The lines it is written in, and their fields.
    List<List<String>> lines();

    /// A participant puts windows in. The same window, put in by both of its institutions, bears both
    /// signatures.
    ///
    /// @param account where it is paid
    /// @param pairs   in the order of their windows' names, each once; it is one of the two in each
    record Offer(RoundTerms terms, String institution, Instant signedAt, PayeeAccount account, List<PairNet> pairs)
            implements Word {
        public Offer {
            pairs = List.copyOf(pairs);
            if (!terms.participants().contains(institution)) throw new IllegalArgumentException("no participant");
            if (!pairs.stream().allMatch(pair -> pair.isOf(institution)))
                throw new IllegalArgumentException("a window of others");
            // Which it checks on the way.
            if (!RoundList.of(terms, pairs).pairs().equals(pairs))
                throw new IllegalArgumentException("windows in the order of their names");
        }

        @Override
        public String roundId() {
            return terms.roundId();
        }

        @Override
        public List<List<String>> lines() {
            var lines = new ArrayList<List<String>>();
            lines.add(List.of("offer", roundId(), institution, signedAt.toString()));
            lines.add(terms.fields());
            lines.add(List.of(
                    "account", account.holder(), account.iban(), account.number(), account.bic(), account.country()));
            pairs.forEach(pair -> lines.add(pair.fields()));
            return lines;
        }
    }

    /// A participant agrees to a whole list, and reserves its windows for it.
    record Agreement(String roundId, String institution, Instant signedAt, String listHash) implements Word {
        @Override
        public List<List<String>> lines() {
            return List.of(List.of("agreement", roundId, institution, signedAt.toString(), listHash));
        }
    }

    /// Everybody has signed: the proposer says so. It is worth nothing without all of the agreements.
    record Stands(String roundId, String institution, Instant signedAt, String listHash) implements Word {
        @Override
        public List<List<String>> lines() {
            return List.of(List.of("stands", roundId, institution, signedAt.toString(), listHash));
        }
    }

    /// The proposer says that nothing comes of it.
    ///
    /// @param because of whom
    record Voids(String roundId, String institution, Instant signedAt, RoundVoid reason, String because)
            implements Word {
        @Override
        public List<List<String>> lines() {
            return List.of(List.of("void", roundId, institution, signedAt.toString(), reason.name(), because));
        }
    }

    default String text() {
        return text(lines());
    }

    /// @throws IllegalArgumentException if a field holds a tab or a line feed
    static String text(List<List<String>> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            if (line.stream().anyMatch(field -> field.indexOf('\t') >= 0 || field.indexOf('\n') >= 0))
                throw new IllegalArgumentException("a field holds what divides fields");
            text.append(String.join("\t", line)).append('\n');
        }
        return text.toString();
    }

    /// @throws IllegalArgumentException if it is no word, or written otherwise
    static Word read(String text) {
        var lines = text.lines().map(line -> List.of(line.split("\t", -1))).toList();
        try {
            var word = read(lines);
            if (word.text().equals(text)) return word;
        } catch (DateTimeException | IndexOutOfBoundsException | NoSuchElementException _) {
            // As below.
        }
        throw new IllegalArgumentException("nothing that is signed in a round");
    }

    private static Word read(List<List<String>> lines) {
        var first = lines.getFirst();
        var roundId = first.get(1);
        var institution = first.get(2);
        var signedAt = Instant.parse(first.get(3));
        return switch (first.getFirst()) {
            case "offer" -> {
                var account = lines.get(2);
                yield new Offer(
                        RoundTerms.read(lines.get(1)),
                        institution,
                        signedAt,
                        new PayeeAccount(
                                account.get(1), account.get(2), account.get(3), account.get(4), account.get(5)),
                        lines.subList(3, lines.size()).stream()
                                .map(PairNet::read)
                                .toList());
            }
            case "agreement" -> new Agreement(roundId, institution, signedAt, first.get(4));
            case "stands" -> new Stands(roundId, institution, signedAt, first.get(4));
            case "void" -> new Voids(roundId, institution, signedAt, RoundVoid.valueOf(first.get(4)), first.get(5));
            default -> throw new IllegalArgumentException("nothing that is signed in a round");
        };
    }
}
