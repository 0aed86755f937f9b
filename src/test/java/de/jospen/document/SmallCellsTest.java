package de.jospen.document;

import static org.assertj.core.api.Assertions.assertThat;

import de.jospen.document.SmallCells.Grid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallCellsTest {

    @Test
    void aSingleSmallCellTakesOthersWithIt() {
        Grid grid = grid(new long[][] {{3, 20, 30}, {10, 25, 40}, {12, 9, 8}});

        SmallCells.hide(List.of(grid));

        assertThat(grid.hidden()[0][0]).isTrue();
        assertThat(SmallCells.givenAway(grid)).isEmpty();
        assertThat(hidden(grid))
                .as("one in the row, one in the column, one where they meet")
                .isEqualTo(4);
        assertThat(grid.hidden()[3][3]).as("the sum of all stays").isFalse();
    }

    @Test
    void withoutASmallCellNothingIsHidden() {
        Grid grid = grid(new long[][] {{5, 6}, {7, 8}});

        SmallCells.hide(List.of(grid));

        assertThat(hidden(grid)).isZero();
    }

    @Test
    void whatOneTableHidesAnotherDoesNotTell() {
        Grid one = grid(new long[][] {{2, 20, 30}});
        Grid other = grid(new long[][] {{1, 10, 15}, {1, 10, 15}});

        SmallCells.hide(List.of(one, other));

        for (int column = 0; column < one.columns(); column++) {
            assertThat(other.hidden()[other.rows() - 1][column]).isEqualTo(one.hidden()[one.rows() - 1][column]);
        }
        assertThat(SmallCells.givenAway(one)).isEmpty();
        assertThat(SmallCells.givenAway(other)).isEmpty();
    }

    @Test
    void whatIsToldAnywayIsNeverHiddenAndProtectsNobody() {
        Grid grid = grid(new long[][] {{3, 1, 0}, {20, 30, 40}});
        grid.told()[0][3] = true;

        SmallCells.hide(List.of(grid));

        assertThat(grid.shown(0, 3)).isEqualTo(4L);
        assertThat(grid.shown(0, 0)).isEqualTo(SmallCells.HIDDEN);
        assertThat(SmallCells.givenAway(grid)).isEmpty();
    }

    /** Asked with other means than the ones that hid it: by solving the equations. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noHiddenCellCanBeComputed(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            int rows = 1 + random.nextInt(4);
            long[][] cells = new long[rows][3];
            for (long[] row : cells) {
                for (int column = 0; column < 3; column++) {
                    row[column] = random.nextInt(4) == 0 ? random.nextInt(40) : random.nextInt(7);
                }
            }
            Grid grid = grid(cells);

            SmallCells.hide(List.of(grid));

            assertThat(SmallCells.givenAway(grid)).isEmpty();
            for (int row = 0; row < grid.rows(); row++) {
                for (int column = 0; column < grid.columns(); column++) {
                    assertThat(grid.hidden()[row][column] || grid.counts()[row][column] >= SmallCells.SMALLEST)
                            .isTrue();
                    if (grid.hidden()[row][column]) {
                        assertThat(isToldByEquations(grid, row, column))
                                .as("seed %d, round %d: %d/%d of %s", seed, round, row, column, text(grid))
                                .isFalse();
                    }
                }
            }
        }
    }

    /** As a report tells them: two tables about the same persons, whose sums over all sites are told however small. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void tablesThatShareTheirSumsTellNothingTogether(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            long[][] placed = new long[2][3];
            long[][] lives = new long[4][3];
            for (int column = 0; column < 3; column++) {
                int persons = random.nextInt(3) == 0 ? random.nextInt(6) : 5 + random.nextInt(25);
                for (int person = 0; person < persons; person++) {
                    placed[random.nextInt(5) == 0 ? 0 : 1][column]++;
                    lives[random.nextInt(4)][column]++;
                }
            }
            Grid one = grid(placed);
            Grid other = grid(lives);
            for (boolean[] row : one.told()) {
                row[3] = true;
            }
            other.told()[4][3] = true;

            SmallCells.hide(List.of(one, other));

            assertThat(toldTogether(one, other))
                    .as("seed %d, round %d: %s %s", seed, round, text(one), text(other))
                    .isEmpty();
        }
    }

    /** Hidden cells that elimination finds; the last rows of both are the same unknowns. */
    private static List<String> toldTogether(Grid one, Grid other) {
        var unknown = new ArrayList<String>();
        var lines = new ArrayList<java.util.Map<String, Integer>>();
        for (Grid grid : List.of(one, other)) {
            for (int row = 0; row < grid.rows(); row++) {
                var line = new java.util.HashMap<String, Integer>();
                for (int column = 0; column < grid.columns(); column++) {
                    if (grid.hidden()[row][column]) {
                        line.put(name(grid, one, row, column), column == grid.columns() - 1 ? -1 : 1);
                    }
                }
                lines.add(line);
            }
            for (int column = 0; column < grid.columns(); column++) {
                var line = new java.util.HashMap<String, Integer>();
                for (int row = 0; row < grid.rows(); row++) {
                    if (grid.hidden()[row][column]) {
                        line.put(name(grid, one, row, column), row == grid.rows() - 1 ? -1 : 1);
                    }
                }
                lines.add(line);
            }
        }
        lines.stream().flatMap(line -> line.keySet().stream()).distinct().forEach(unknown::add);
        var matrix = new ArrayList<>(lines.stream()
                .map(line -> unknown.stream()
                        .mapToDouble(cell -> line.getOrDefault(cell, 0))
                        .toArray())
                .toList());
        reduce(matrix, unknown.size());
        return matrix.stream()
                .map(line -> IntStream.range(0, line.length)
                        .filter(at -> Math.abs(line[at]) > 1e-9)
                        .boxed()
                        .toList())
                .filter(cells -> cells.size() == 1)
                .map(cells -> unknown.get(cells.get(0)))
                .toList();
    }

    private static String name(Grid grid, Grid one, int row, int column) {
        return (row == grid.rows() - 1 ? "sum" : (grid == one ? "one " : "other ") + row) + "/" + column;
    }

    /** Columns are the hidden cells, lines the sums; a cell is told when elimination leaves it alone in a line. */
    private static boolean isToldByEquations(Grid grid, int row, int column) {
        var unknown = new ArrayList<int[]>();
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                if (grid.hidden()[r][c]) {
                    unknown.add(new int[] {r, c});
                }
            }
        }
        var lines = new ArrayList<double[]>();
        for (int r = 0; r < grid.rows(); r++) {
            int fixed = r;
            lines.add(unknown.stream()
                    .mapToDouble(cell -> cell[0] != fixed ? 0 : cell[1] == grid.columns() - 1 ? -1 : 1)
                    .toArray());
        }
        for (int c = 0; c < grid.columns(); c++) {
            int fixed = c;
            lines.add(unknown.stream()
                    .mapToDouble(cell -> cell[1] != fixed ? 0 : cell[0] == grid.rows() - 1 ? -1 : 1)
                    .toArray());
        }
        reduce(lines, unknown.size());
        return lines.stream()
                .filter(line -> Arrays.stream(line)
                                .filter(value -> Math.abs(value) > 1e-9)
                                .count()
                        == 1)
                .anyMatch(line -> IntStream.range(0, line.length)
                        .filter(at -> Math.abs(line[at]) > 1e-9)
                        .anyMatch(at -> unknown.get(at)[0] == row && unknown.get(at)[1] == column));
    }

    private static void reduce(List<double[]> lines, int unknowns) {
        int done = 0;
        for (int at = 0; at < unknowns && done < lines.size(); at++) {
            int pivot = done;
            while (pivot < lines.size() && Math.abs(lines.get(pivot)[at]) < 1e-9) {
                pivot++;
            }
            if (pivot == lines.size()) {
                continue;
            }
            Collections.swap(lines, done, pivot);
            double[] first = lines.get(done);
            for (int other = 0; other < lines.size(); other++) {
                double factor = other == done ? 0 : lines.get(other)[at] / first[at];
                for (int i = 0; i < unknowns; i++) {
                    lines.get(other)[i] -= factor * first[i];
                }
            }
            done++;
        }
    }

    private static Grid grid(long[][] cells) {
        long[][] counts = new long[cells.length + 1][cells[0].length + 1];
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[0].length; column++) {
                counts[row][column] += cells[row][column];
                counts[row][cells[0].length] += cells[row][column];
                counts[cells.length][column] += cells[row][column];
                counts[cells.length][cells[0].length] += cells[row][column];
            }
        }
        return new Grid(counts);
    }

    private static long hidden(Grid grid) {
        long hidden = 0;
        for (boolean[] row : grid.hidden()) {
            for (boolean cell : row) {
                hidden += cell ? 1 : 0;
            }
        }
        return hidden;
    }

    private static String text(Grid grid) {
        return Arrays.deepToString(grid.counts()) + Arrays.deepToString(grid.hidden());
    }
}
