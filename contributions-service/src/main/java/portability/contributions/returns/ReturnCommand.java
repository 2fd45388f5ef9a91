package portability.contributions.returns;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/// What can be asked of a return.
sealed interface ReturnCommand {
    String returnId();

    /// The stream it goes to.
    @TargetAggregateIdentifier
    default String stream() {
        return ReturnAggregate.stream(returnId());
    }

    /// Opens a return, or finds it as far as it has come.
    ///
    /// @param digest keyed hash of the file
    record OpenReturn(String returnId, String institution, String digest) implements ReturnCommand {}

    /// Posts the next rows of the file.
    ///
    /// @param afterLine   the line up to which all was decided before
    /// @param throughLine the line up to which all is decided with this
    record PostLines(String returnId, int afterLine, int throughLine, List<PostedLine> posted, List<RefusedRow> refused)
            implements ReturnCommand {
        public PostLines {
            posted = List.copyOf(posted);
            refused = List.copyOf(refused);
        }
    }

    /// Closes a return: its file has no more rows.
    record CloseReturn(String returnId) implements ReturnCommand {}
}
