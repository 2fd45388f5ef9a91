package portability.contributions.returns.grpc;

import java.util.List;
import portability.contributions.returns.RefusedRow;
import portability.proto.contributions.v1.RowError;
import portability.proto.contributions.v1.RowErrors;

/// Refused rows as messages.
final class RowErrorProtos {
    /// A message of so many stays far below what a message may hold.
    static final int PER_MESSAGE = 5_000;

    private RowErrorProtos() {}

    static RowError error(RefusedRow row) {
        return RowError.newBuilder()
                .setLine(row.line())
                .setColumn(row.column())
                .setReason(row.reason().name())
                .setMessage(row.reason().message())
                .build();
    }

    static RowErrors errors(List<RefusedRow> rows) {
        return RowErrors.newBuilder()
                .addAllErrors(rows.stream().map(RowErrorProtos::error).toList())
                .build();
    }
}
