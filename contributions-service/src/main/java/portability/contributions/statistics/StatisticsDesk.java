package portability.contributions.statistics;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import portability.contributions.refusal.Refusal.PopulationChanged;
import portability.contributions.refusal.Refusal.QuarterNotOver;
import portability.contributions.refusal.Refused;
import portability.contributions.request.CurrentReads;
import portability.contributions.statistics.StatisticsEvent.TablePublished;
import portability.ledger.axon.BulkAppend;
import portability.ledger.axon.Commands;

/// Has tables published, each once.
public final class StatisticsDesk {
    private final CurrentReads reads;
    private final InsuredPersons insured;
    private final BulkAppend log;
    private final Commands commands;
    private final Clock clock;

    public StatisticsDesk(CurrentReads reads, InsuredPersons insured, BulkAppend log, Commands commands, Clock clock) {
        this.reads = reads;
        this.insured = insured;
        this.log = log;
        this.commands = commands;
        this.clock = clock;
    }

    /// The table as it was published; publishes it where nobody asked before.
    /// @throws Refused QuarterNotOver, TableTooLarge, PopulationChanged, WouldTellTooMuch
    public TablePublished table(Quarter quarter, Collection<Dimension> by) {
        if (!quarter.lastDay().isBefore(LocalDate.now(clock))) throw new Refused(new QuarterNotOver());
        var wanted = List.copyOf(new TreeSet<>(by));
        // Ends: each time round, another table was published meanwhile, and there are few.
        while (true) {
            var before = published(quarter);
            for (var one : before) if (one.table().by().equals(wanted)) return one;
            var made = made(quarter, wanted, before);
            if (Boolean.TRUE.equals(Objects.requireNonNull(
                    commands.send(new PublishTable(before.size(), made)), "whether it is published"))) return made;
        }
    }

    /// The first first.
    private List<TablePublished> published(Quarter quarter) {
        return log.stream(PublishedTablesAggregate.stream(quarter.toString())).stream()
                .map(TablePublished.class::cast)
                .toList();
    }

    private TablePublished made(Quarter quarter, List<Dimension> by, List<TablePublished> before) {
        reads.awaitAll();
        // A moment that is over: nothing can be recorded at it any more.
        var knownAt = before.isEmpty()
                ? clock.instant().minusMillis(1)
                : before.getFirst().knownAt();
        var tables = before.stream().map(TablePublished::table).toList();
        var population = counted(quarter, by, tables, knownAt);
        if (before.stream().anyMatch(one -> one.population() != population.persons()))
            throw new Refused(new PopulationChanged());
        return new TablePublished(
                quarter.toString(),
                knownAt,
                population.persons(),
                Rules.DEFAULT,
                Publication.of(by, population, tables));
    }

    private Population counted(Quarter quarter, List<Dimension> by, List<PublishedTable> tables, Instant knownAt) {
        var dimensions = EnumSet.copyOf(by);
        for (var table : tables) dimensions.addAll(table.by());
        var population = new Population(dimensions, Rules.DEFAULT);
        insured.each(knownAt, person -> person.in(quarter).ifPresent(population::add));
        return population;
    }
}
