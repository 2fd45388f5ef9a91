package portability.auditor.rederive;

import java.util.List;

/// What comes of calculating a decision again.
public sealed interface Outcome {
    /// The same inputs, the same law and the rules give what was decided, to the last step.
    record Equal() implements Outcome {}

    /// Something else.
    record Differs(List<Difference> differences) implements Outcome {
        public Differs {
            differences = List.copyOf(differences);
        }

        static Differs in(String where, String recorded, String derived) {
            return new Differs(List.of(new Difference(where, recorded, derived)));
        }
    }

    /// Something else, and the rules say why: a later release decides this differently.
    ///
    /// @param corrections their changelog's entries
    record EngineCorrected(List<Difference> differences, List<String> corrections) implements Outcome {
        public EngineCorrected {
            differences = List.copyOf(differences);
            corrections = List.copyOf(corrections);
        }
    }

    /// It cannot be told.
    record NotRederivable(Reason reason) implements Outcome {}

    /// Why it cannot be told.
    enum Reason {
        ERASED("the person was erased; what was decided about them cannot be read any more"),
        NOT_OPENED("its inputs are encrypted and were not opened; see --open"),
        LAW_UNREADABLE("this release cannot read the law it names; take the auditor of the release it names"),
        LATER_RELEASE("it was made by a later release of the rules; take the auditor of that release"),
        UNKNOWN_SHAPE("its events are of a version this release does not know");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
