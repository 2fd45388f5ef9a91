package portability.totalisation.periods;

import portability.totalisation.law.ConversionTable;
import portability.totalisation.law.ConversionTable.Carry;
import portability.totalisation.law.ConversionTable.Manner;
import portability.totalisation.question.Communication;
import portability.totalisation.question.ForeignRecord;

/// What of one state's time counts beside that of the others.
final class StatePart {
    private final ForeignRecord record;
    private final StateTime time;
    private final Measured days;
    private final Scale scale;
    private final ConversionTable table;
    private long cut;

    /// @param days the days that count for it
    StatePart(ForeignRecord record, StateTime time, Measured days, Scale scale, ConversionTable table) {
        this.record = record;
        this.time = time;
        this.days = days;
        this.scale = scale;
        this.table = table;
    }

    /// What of the days and of the amounts without dates fits into the years; also uses it up.
    long within(YearRoom room, int state) {
        var mine = room.located(state).copy();
        cut = scale.ofThirtieths(days.byYear().sum()) - mine.sum();
        long exact = scale.ofThirtieths(days.whole()) - cut + placed(room, mine);
        boolean byYears = manner().credit().isPresent() || manner().carry() == Carry.EACH_YEAR;
        if (byYears) exact = yearByYear(room, mine);
        room.addRounded(mine);
        return exact;
    }

    /// Each year by itself: credited whole, or rounded.
    private long yearByYear(YearRoom room, Years mine) {
        var credits = manner().credit().map(_ -> new YearCredits(table));
        for (int year = mine.from(); year < mine.until(); year++) {
            long before = mine.get(year);
            if (before == 0) continue;
            long after;
            if (credits.isEmpty()) after = room.roundedYear(year, before, manner().remainder());
            else if (credits.get().earns(scale.fraction(before), scale.unit())) after = room.wholeYear(year, before);
            else after = 0;
            room.replace(year, before, after);
            mine.add(year, after - before);
        }
        return mine.sum();
    }

    private long placed(YearRoom room, Years mine) {
        var unlocated = time.unlocated();
        if (unlocated.isNone()) return 0;
        var free = time.byYear(time.measured(time.open().widened(1).without(room.taken())));
        if (!eachYear() && !time.undated().isEmpty())
            unlocated = Undated.moved(time.undated(), unlocated, year -> Math.min(free.get(year), room.left(year)));
        long placed = 0;
        for (int year = unlocated.from(); year < unlocated.until(); year++) {
            long amount = unlocated.get(year);
            if (amount == 0) continue;
            if (eachYear()) amount = scale.rounded(mine.get(year) + amount, manner().remainder()) - mine.get(year);
            long part = room.use(year, Math.min(amount, free.get(year)));
            cut += amount - part;
            placed += part;
            mine.add(year, part);
        }
        return placed;
    }

    /// Whether the sender's years are converted one by one; where the table wants that of all time, it is done at last.
    private boolean eachYear() {
        return switch (manner().carry()) {
            case AS_COMMUNICATED -> record.communicated() == Communication.BY_YEAR;
            case CARRIED, EACH_YEAR -> false;
        };
    }

    private Manner manner() {
        return table.manner();
    }

    /// What the years have no room for.
    long cut() {
        return cut;
    }
}
