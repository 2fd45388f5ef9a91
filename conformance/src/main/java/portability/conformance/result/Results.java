package portability.conformance.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.totalisation.exact.Fraction;

/// What one case's calculation gave: values by name, and the steps that led to them.
public final class Results {
    private final Map<String, Value> values = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, List<Step>> stepsOf = new LinkedHashMap<>();

    public static Results none() {
        return new Results();
    }

    public Results with(String name, Value value) {
        values.put(name, value);
        return this;
    }

    /// The value if there is one; `none` otherwise.
    public Results with(String name, Optional<? extends Value> value) {
        if (value.isPresent()) return with(name, value.get());
        return with(name, new Value.None());
    }

    /// A value with the steps that are its alone.
    public Results with(String name, Explained<? extends Value> value) {
        stepsOf.put(name, value.steps());
        return with(name, value.value());
    }

    public Results because(List<Step> more) {
        steps.addAll(more);
        return this;
    }

    /// Takes the steps of an answer and gives its value.
    public <T> T take(Explained<T> answer) {
        steps.addAll(answer.steps());
        return answer.value();
    }

    /// The results of several askings of one question: each result becomes a table by the names of those asked.
    public static Results byName(Map<String, Results> answers) {
        var all = none();
        answers.values().stream()
                .flatMap(answer -> answer.names().stream())
                .distinct()
                .forEach(name -> {
                    var entries = new LinkedHashMap<String, Value>();
                    answers.forEach((asked, answer) ->
                            entries.put(asked, answer.value(name).orElseGet(Value.None::new)));
                    all.with(name, new Value.Table(entries));
                });
        answers.values().forEach(answer -> {
            all.because(answer.steps);
            answer.stepsOf.forEach((name, own) ->
                    all.stepsOf.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(own));
        });
        return all;
    }

    /// What all of them have together of one amount of money; empty where one has none, or the currencies differ.
    public static Optional<Value> sum(Collection<Results> answers, String name) {
        var total = Fraction.ZERO;
        var currencies = new HashSet<CurrencyUnit>();
        for (var answer : answers) {
            if (!(answer.value(name).orElseGet(Value.None::new) instanceof Value.Sum amount)) return Optional.empty();
            currencies.add(amount.currency());
            total = total.add(amount.amount());
        }
        return currencies.size() == 1
                ? Optional.of(new Value.Sum(total, currencies.iterator().next()))
                : Optional.empty();
    }

    /// The results of one question asked several times: each result becomes a list.
    public static Results inList(List<Results> answers) {
        var all = none();
        answers.stream()
                .flatMap(answer -> answer.names().stream())
                .distinct()
                .forEach(name -> all.with(
                        name, Value.items(answers, answer -> answer.value(name).orElseGet(Value.None::new))));
        answers.forEach(answer -> all.because(answer.allSteps()));
        return all;
    }

    public Optional<Value> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public Set<String> names() {
        return values.keySet();
    }

    /// Every step.
    public List<Step> allSteps() {
        return steps(stepsOf.keySet());
    }

    /// The steps that led to all values, and those that led to the named ones alone.
    public List<Step> steps(Collection<String> named) {
        var wanted = new ArrayList<>(steps);
        stepsOf.forEach((name, own) -> {
            if (named.contains(name)) wanted.addAll(own);
        });
        return List.copyOf(wanted);
    }
}
