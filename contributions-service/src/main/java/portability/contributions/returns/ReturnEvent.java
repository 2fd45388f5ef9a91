package portability.contributions.returns;

import java.util.List;

/// What happened to a return as a whole. Its lines are [ReturnLineEvent]s, in streams of their own.
public sealed interface ReturnEvent {
    String returnId();

    /// A return began to be posted.
    ///
    /// @param digest keyed hash of the file
    record ReturnOpened(String returnId, String institution, String digest) implements ReturnEvent {}

    /// All of a return was read, and found to be what was stated of it.
    ///
    /// @param rows    data rows, good or not
    /// @param persons different numbers of persons in them
    record ReturnChecked(String returnId, int rows, int persons) implements ReturnEvent {}

    /// Some rows were posted, and some refused: which, the lines' streams say.
    ///
    /// @param throughLine every row up to this line of the file is decided
    /// @param posted      how many since the last time
    /// @param refused     how many since the last time
    record RowsDecided(String returnId, int throughLine, int posted, int refused) implements ReturnEvent {}

    /// As [RowsDecided], with the rows in it: so returns were posted once.
    record ReturnLinesPosted(String returnId, int throughLine, List<PostedLine> posted, List<RefusedRow> refused)
            implements ReturnEvent {
        public ReturnLinesPosted {
            posted = List.copyOf(posted);
            refused = List.copyOf(refused);
        }
    }

    /// Every row of the return is decided.
    record ReturnClosed(String returnId, int rows, int posted, int refused) implements ReturnEvent {}
}
