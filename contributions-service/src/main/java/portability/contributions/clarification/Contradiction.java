package portability.contributions.clarification;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Everything that contradicts between two institutions by one rule: what is asked about in one question.
///
/// @param one       the institution whose record is contradicted: ours, where we are one of the two
/// @param findings  at least one, in order
/// @param documents the records of others that were compared, in order
public record Contradiction(
        ContradictionRule rule, String one, String other, List<Finding> findings, List<String> documents) {
    public Contradiction {
        findings = findings.stream().distinct().sorted(Finding.IN_ORDER).toList();
        documents = documents.stream().distinct().sorted().toList();
        if (findings.isEmpty()) throw new IllegalArgumentException("nothing contradicts");
    }

    /// What is one case, whatever is found in it.
    String caseId(String personId) {
        return UUID.nameUUIDFromBytes(
                        ("clarification/" + String.join("\n", personId, rule.name(), one, other)).getBytes(UTF_8))
                .toString();
    }

    /// The same with more found.
    Contradiction and(Contradiction more) {
        return new Contradiction(rule, one, other, joined(findings, more.findings), joined(documents, more.documents));
    }

    private static <T> List<T> joined(Collection<T> some, Collection<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
