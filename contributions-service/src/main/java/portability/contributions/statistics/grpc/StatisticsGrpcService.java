package portability.contributions.statistics.grpc;

import io.grpc.stub.StreamObserver;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import portability.contributions.statistics.Dimension;
import portability.contributions.statistics.PublishedTable.Cell;
import portability.contributions.statistics.Quarter;
import portability.contributions.statistics.StatisticsDesk;
import portability.contributions.statistics.StatisticsEvent.TablePublished;
import portability.ledger.edge.MalformedInput;
import portability.proto.contributions.v1.GetTableRequest;
import portability.proto.contributions.v1.GetTableResponse;
import portability.proto.contributions.v1.StatisticsCell;
import portability.proto.contributions.v1.StatisticsDimension;
import portability.proto.contributions.v1.StatisticsRules;
import portability.proto.contributions.v1.StatisticsServiceGrpc.StatisticsServiceImplBase;
import portability.proto.contributions.v1.StatisticsSum;

/// The edge of statistics.
@Service
class StatisticsGrpcService extends StatisticsServiceImplBase {
    private final StatisticsDesk desk;

    StatisticsGrpcService(StatisticsDesk desk) {
        this.desk = desk;
    }

    @Override
    public void getTable(GetTableRequest request, StreamObserver<GetTableResponse> answer) {
        var quarter = Quarter.parse(request.getQuarter())
                .orElseThrow(() -> new MalformedInput("INVALID_QUARTER", "quarter is not a quarter like 2025-Q2"));
        answer.onNext(told(desk.table(quarter, dimensions(request.getByList()))));
        answer.onCompleted();
    }

    private static Set<Dimension> dimensions(List<StatisticsDimension> told) {
        var all = EnumSet.noneOf(Dimension.class);
        for (var one : told)
            if (!all.add(dimension(one))) throw new MalformedInput("INVALID_TABLE", "by names a dimension twice");
        if (all.isEmpty()) throw new MalformedInput("INVALID_TABLE", "by names no dimension");
        return all;
    }

    private static Dimension dimension(StatisticsDimension told) {
        return switch (told) {
            case STATISTICS_DIMENSION_SEX -> Dimension.SEX;
            case STATISTICS_DIMENSION_AGE_GROUP -> Dimension.AGE_GROUP;
            case STATISTICS_DIMENSION_COUNTRY -> Dimension.COUNTRY;
            case STATISTICS_DIMENSION_KIND -> Dimension.KIND;
            case STATISTICS_DIMENSION_SKILL_LEVEL -> Dimension.SKILL_LEVEL;
            case STATISTICS_DIMENSION_UNSPECIFIED, UNRECOGNIZED ->
                throw new MalformedInput("INVALID_TABLE", "by names something that is no dimension");
        };
    }

    private static StatisticsDimension told(Dimension dimension) {
        return switch (dimension) {
            case SEX -> StatisticsDimension.STATISTICS_DIMENSION_SEX;
            case AGE_GROUP -> StatisticsDimension.STATISTICS_DIMENSION_AGE_GROUP;
            case COUNTRY -> StatisticsDimension.STATISTICS_DIMENSION_COUNTRY;
            case KIND -> StatisticsDimension.STATISTICS_DIMENSION_KIND;
            case SKILL_LEVEL -> StatisticsDimension.STATISTICS_DIMENSION_SKILL_LEVEL;
        };
    }

    private static GetTableResponse told(TablePublished published) {
        var rules = published.rules();
        var table = GetTableResponse.newBuilder()
                .setQuarter(published.quarter())
                .setKnownAt(published.knownAt().toString())
                .setRules(StatisticsRules.newBuilder()
                        .setThreshold(rules.threshold())
                        .setDominant(rules.dominant())
                        .setSharePercent(rules.share())
                        .setNearnessPercent(rules.nearness()));
        published.table().by().forEach(dimension -> table.addBy(told(dimension)));
        published.table().cells().forEach(cell -> table.addCells(told(cell)));
        return table.build();
    }

    private static StatisticsCell told(Cell cell) {
        var told = StatisticsCell.newBuilder().addAllCategories(cell.at());
        cell.headcounts()
                .ifPresentOrElse(
                        shown -> told.setPersons(shown.persons()).setMonths(shown.months()),
                        () -> told.setConfidential(true));
        for (var sum : cell.earnings()) {
            var earned = StatisticsSum.newBuilder().setCurrency(sum.currency());
            sum.amount()
                    .ifPresentOrElse(
                            shown -> earned.setAmount(shown.toPlainString()), () -> earned.setConfidential(true));
            told.addEarnings(earned);
        }
        return told.build();
    }
}
