package portability.claims.welfare;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.joda.money.Money;
import portability.claims.Octets;

/// What was decided on a claim. What the schedule gave then stays with it: a `GetFundBenefitsResponse`, serialised.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verdict")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Verdict.Granted.class, name = "GRANTED"),
    @JsonSubTypes.Type(value = Verdict.Denied.class, name = "DENIED")
})
public sealed interface Verdict {
    /// The longest that is told to a family.
    int LONGEST_WORDS = 400;

    Octets schedule();

    /// To the family; may be empty.
    String words();

    record Granted(List<Award> awards, Octets schedule, String words) implements Verdict {
        public Granted {
            awards = List.copyOf(awards);
            if (awards.isEmpty()) throw new IllegalArgumentException("nothing is granted");
            check(words);
        }

        public Money total() {
            return awards.stream()
                    .map(award -> award.amount().money())
                    .reduce(Money::plus)
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return "Granted[…]";
        }
    }

    /// @param remedy what can be done against it
    record Denied(Ground ground, String remedy, Octets schedule, String words) implements Verdict {
        public Denied {
            check(words);
            if (ground.needsWords() && words.isBlank()) throw new IllegalArgumentException("it is said in words");
        }

        @Override
        public String toString() {
            return "Denied[" + ground + "]";
        }
    }

    /// Why nothing is granted.
    enum Ground {
        NOT_COVERED,
        TOO_LATE,
        NOT_IN_SCHEDULE,
        DOCUMENTS_MISSING,
        NOT_PROVEN,
        NOT_ENTITLED,
        GRANTED_BEFORE,
        OTHER;

        /// Which documents, or what else, only words say.
        public boolean needsWords() {
            return this == DOCUMENTS_MISSING || this == OTHER;
        }
    }

    private static void check(String words) {
        if (words.length() > LONGEST_WORDS) throw new IllegalArgumentException("too many words");
    }
}
