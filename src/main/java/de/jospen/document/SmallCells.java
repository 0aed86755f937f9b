package de.jospen.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Hides counts below five, and as many others as it takes that nobody finds a hidden one by subtraction (JSE-29). The
 * last row and the last column of a grid are its sums; grids whose columns are the same sites share their sums, so they
 * are looked at together.
 */
public final class SmallCells {

    public static final int SMALLEST = 5;
    /** What stands in the place of a hidden count. */
    public static final String HIDDEN = "< 5 oder geschützt";

    private static final long UNKNOWN = Long.MAX_VALUE / 4;

    /**
     * @param counts with sums in the last row and the last column
     * @param told everywhere else anyway, so hiding them here would only seem to protect; they count as known
     */
    public record Grid(long[][] counts, boolean[][] hidden, boolean[][] told) {

        public Grid(long[][] counts) {
            this(counts, new boolean[counts.length][counts[0].length], new boolean[counts.length][counts[0].length]);
        }

        /** The value, or {@link #HIDDEN}. */
        public Object shown(int row, int column) {
            return hidden[row][column] ? HIDDEN : (Object) counts[row][column];
        }

        int rows() {
            return counts.length;
        }

        int columns() {
            return counts[0].length;
        }

        boolean isSum(int row, int column) {
            return row == rows() - 1 || column == columns() - 1;
        }
    }

    private SmallCells() {}

    /** Decides for all of them what is hidden. */
    public static void hide(List<Grid> grids) {
        for (Grid grid : grids) {
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    grid.hidden()[row][column] = grid.counts()[row][column] < SMALLEST && !grid.told()[row][column];
                }
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Grid grid : grids) {
                changed |= hideMore(grid);
            }
            changed |= shareSums(grids);
        }
    }

    /** Hidden cells that the shown ones give away, as row and column. */
    static List<int[]> givenAway(Grid grid) {
        long[][][] bounds = bounds(grid);
        return IntStream.range(0, grid.rows())
                .boxed()
                .flatMap(row -> IntStream.range(0, grid.columns())
                        .filter(column ->
                                grid.hidden()[row][column] && bounds[0][row][column] == bounds[1][row][column])
                        .mapToObj(column -> new int[] {row, column}))
                .toList();
    }

    /** One at a time, since it may protect others too. */
    private static boolean hideMore(Grid grid) {
        return givenAway(grid).stream()
                // Whoever is alone in a line is the cause; the others follow from it
                .sorted(Comparator.comparing(cell -> !isAloneInRow(grid, cell[0]) && !isAloneInColumn(grid, cell[1])))
                .anyMatch(cell -> hideAnother(grid, cell[0], cell[1]));
    }

    /**
     * One more that is still shown in the line that tells: the smallest, if possible where others are hidden already, and
     * a sum only when nothing else is left.
     */
    private static boolean hideAnother(Grid grid, int row, int column) {
        boolean rowTells = isAloneInRow(grid, row);
        boolean columnTells = isAloneInColumn(grid, column);
        var candidates = new ArrayList<int[]>();
        for (int i = 0; i < grid.columns() && (rowTells || !columnTells); i++) {
            candidates.add(new int[] {row, i});
        }
        for (int i = 0; i < grid.rows() && !rowTells; i++) {
            candidates.add(new int[] {i, column});
        }
        return candidates.stream()
                .filter(cell -> !grid.hidden()[cell[0]][cell[1]] && !grid.told()[cell[0]][cell[1]])
                .min(Comparator.comparing((int[] cell) -> grid.isSum(cell[0], cell[1]))
                        .thenComparing(cell ->
                                cell[0] == row ? !isHiddenInColumn(grid, cell[1]) : !isHiddenInRow(grid, cell[0]))
                        .thenComparing(cell -> grid.counts()[cell[0]][cell[1]]))
                .map(cell -> grid.hidden()[cell[0]][cell[1]] = true)
                .isPresent();
    }

    private static boolean isHiddenInRow(Grid grid, int row) {
        return IntStream.range(0, grid.columns()).anyMatch(column -> grid.hidden()[row][column]);
    }

    private static boolean isHiddenInColumn(Grid grid, int column) {
        return IntStream.range(0, grid.rows()).anyMatch(row -> grid.hidden()[row][column]);
    }

    private static boolean isAloneInRow(Grid grid, int row) {
        return IntStream.range(0, grid.columns())
                        .filter(column -> grid.hidden()[row][column])
                        .count()
                == 1;
    }

    private static boolean isAloneInColumn(Grid grid, int column) {
        return IntStream.range(0, grid.rows())
                        .filter(row -> grid.hidden()[row][column])
                        .count()
                == 1;
    }

    private static boolean shareSums(List<Grid> grids) {
        boolean changed = false;
        int columns = grids.get(0).columns();
        for (int column = 0; column < columns; column++) {
            int at = column;
            if (grids.stream().anyMatch(grid -> grid.hidden()[grid.rows() - 1][at])) {
                for (Grid grid : grids) {
                    changed |= !grid.hidden()[grid.rows() - 1][column];
                    grid.hidden()[grid.rows() - 1][column] = true;
                }
            }
        }
        return changed;
    }

    /** What somebody with a pencil knows of each cell: at least, and at most. */
    private static long[][][] bounds(Grid grid) {
        long[][] low = new long[grid.rows()][grid.columns()];
        long[][] high = new long[grid.rows()][grid.columns()];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                boolean hidden = grid.hidden()[row][column];
                low[row][column] = hidden ? 0 : grid.counts()[row][column];
                high[row][column] = hidden ? UNKNOWN : grid.counts()[row][column];
            }
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int row = 0; row < grid.rows(); row++) {
                changed |= narrow(low, high, line(row, grid.columns(), true));
            }
            for (int column = 0; column < grid.columns(); column++) {
                changed |= narrow(low, high, line(column, grid.rows(), false));
            }
        }
        return new long[][][] {low, high};
    }

    private static int[][] line(int fixed, int length, boolean row) {
        int[][] cells = new int[length][];
        Arrays.setAll(cells, i -> row ? new int[] {fixed, i} : new int[] {i, fixed});
        return cells;
    }

    /** All but the last add up to the last. */
    private static boolean narrow(long[][] low, long[][] high, int[][] cells) {
        int[] sum = cells[cells.length - 1];
        long least = 0;
        long most = 0;
        for (int i = 0; i < cells.length - 1; i++) {
            least += low[cells[i][0]][cells[i][1]];
            most = Math.min(UNKNOWN, most + high[cells[i][0]][cells[i][1]]);
        }
        boolean changed = tighten(low, high, sum, least, most);
        for (int i = 0; i < cells.length - 1; i++) {
            long othersLeast = least - low[cells[i][0]][cells[i][1]];
            long highest = high[sum[0]][sum[1]] >= UNKNOWN ? UNKNOWN : high[sum[0]][sum[1]] - othersLeast;
            long othersMost = 0;
            for (int j = 0; j < cells.length - 1; j++) {
                othersMost = j == i ? othersMost : Math.min(UNKNOWN, othersMost + high[cells[j][0]][cells[j][1]]);
            }
            long lowest = othersMost >= UNKNOWN ? 0 : low[sum[0]][sum[1]] - othersMost;
            changed |= tighten(low, high, cells[i], lowest, highest);
        }
        return changed;
    }

    private static boolean tighten(long[][] low, long[][] high, int[] cell, long least, long most) {
        boolean changed = false;
        if (least > low[cell[0]][cell[1]]) {
            low[cell[0]][cell[1]] = least;
            changed = true;
        }
        if (most < high[cell[0]][cell[1]]) {
            high[cell[0]][cell[1]] = most;
            changed = true;
        }
        return changed;
    }
}
