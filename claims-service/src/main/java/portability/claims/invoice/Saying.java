package portability.claims.invoice;

import java.util.Optional;

/// What one side says of a line.
public sealed interface Saying {
    int line();

    /// In words; may be empty.
    String words();

    /// By the debtor: all of it is owed.
    record Accept(int line) implements Saying {
        @Override
        public String words() {
            return "";
        }
    }

    /// By the debtor: so much of it is owed, with what was accepted before; the rest is contested.
    record Reduce(int line, long toMinor, Reason reason, String words) implements Saying {}

    /// By the debtor: none of what is open is owed.
    record Contest(int line, Reason reason, String words) implements Saying {}

    /// By the debtor: more must be known first.
    record Ask(int line, Reason reason, String words) implements Saying {}

    /// By the debtor: what was contested was not answered in time, and counts as withdrawn. Decision S11, unverified.
    record Lapse(int line) implements Saying {
        @Override
        public String words() {
            return "";
        }
    }

    /// By the debtor's node: the creditor asked to withdraw what is open, before anything else was said.
    ///
    /// @param words the creditor's
    record Release(int line, String words) implements Saying {}

    /// The same, down to an amount; what is left waits for the debtor as before.
    record ReleaseTo(int line, long toMinor, String words) implements Saying {}

    /// By the debtor's node: so much of it is owed by the Audit Board's opinion, as both have recorded it; the rest is
    /// withdrawn. Source: Reg. (EC) 987/2009 Art. 67(7).
    ///
    /// @param words which opinion
    record Board(int line, long toMinor, String words) implements Saying {}

    /// By the creditor: it is owed as it was asked for; the words say why.
    record Uphold(int line, String words) implements Saying {}

    /// By the creditor: so much of it is still asked for, the rest is withdrawn.
    record Lower(int line, long toMinor, String words) implements Saying {}

    /// By the creditor: what is contested is withdrawn.
    record Withdraw(int line, String words) implements Saying {}

    /// Who may say it.
    default Side by() {
        return switch (this) {
            case Accept _, Reduce _, Contest _, Ask _, Lapse _, Release _, ReleaseTo _, Board _ -> Side.DEBTOR;
            case Uphold _, Lower _, Withdraw _ -> Side.CREDITOR;
        };
    }

    default LineMove.Kind kind() {
        return switch (this) {
            case Accept _ -> LineMove.Kind.ACCEPT;
            case Reduce _ -> LineMove.Kind.REDUCE;
            case Contest _ -> LineMove.Kind.CONTEST;
            case Ask _ -> LineMove.Kind.ASK;
            case Lapse _ -> LineMove.Kind.LAPSE;
            case Release _ -> LineMove.Kind.RELEASE;
            case ReleaseTo _ -> LineMove.Kind.RELEASE_TO;
            case Board _ -> LineMove.Kind.BOARD;
            case Uphold _ -> LineMove.Kind.UPHOLD;
            case Lower _ -> LineMove.Kind.LOWER;
            case Withdraw _ -> LineMove.Kind.WITHDRAW;
        };
    }

    /// Why it is not accepted.
    default Optional<Reason> why() {
        return switch (this) {
            case Reduce said -> Optional.of(said.reason());
            case Contest said -> Optional.of(said.reason());
            case Ask said -> Optional.of(said.reason());
            case Lapse _ -> Optional.of(Reason.NOT_ANSWERED);
            case Accept _, Release _, ReleaseTo _, Board _, Uphold _, Lower _, Withdraw _ -> Optional.empty();
        };
    }

    /// The amount it names.
    default Optional<Long> to() {
        return switch (this) {
            case Reduce said -> Optional.of(said.toMinor());
            case Lower said -> Optional.of(said.toMinor());
            case ReleaseTo said -> Optional.of(said.toMinor());
            case Board said -> Optional.of(said.toMinor());
            case Accept _, Contest _, Ask _, Lapse _, Release _, Uphold _, Withdraw _ -> Optional.empty();
        };
    }

    /// @throws IllegalArgumentException if words are missing where they are needed, or there are too many
    default Saying checked() {
        boolean needsWords = this instanceof Uphold
                || this instanceof Ask
                || why().filter(Reason.OTHER::equals).isPresent();
        if (needsWords && words().isBlank())
            throw new IllegalArgumentException("line " + line() + ": words are missing");
        if (words().length() > LineWords.LONGEST)
            throw new IllegalArgumentException("line " + line() + ": too many words");
        return this;
    }
}
