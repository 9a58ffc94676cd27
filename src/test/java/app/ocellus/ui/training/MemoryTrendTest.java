package app.ocellus.ui.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.ocellus.ui.training.MemoryTrend.Trend;

import org.junit.jupiter.api.Test;

import java.util.function.IntToDoubleFunction;

class MemoryTrendTest {

    private final MemoryTrend memory = new MemoryTrend();

    private Trend after(int seconds, IntToDoubleFunction gigabytes) {
        for (int i = 0; i < seconds; i++) {
            memory.add(1 + i * 1_000_000_000L, (long) (1e9 * gigabytes.applyAsDouble(i)));
        }
        return memory.trend();
    }

    @Test
    void someSecondsSayNothing() {
        assertEquals(Trend.UNKNOWN, after(8, _ -> 1));
    }

    @Test
    void whatGoesUpAndDownIsFlat() {
        assertEquals(Trend.FLAT, after(60, i -> 1 + 0.02 * (i % 3)));
    }

    @Test
    void growthAndItsContraryAreSeen() {
        assertEquals(Trend.RISING, after(30, i -> 1 + 0.01 * i));
        memory.clear();
        assertEquals(Trend.FALLING, after(30, i -> 2 - 0.01 * i));
    }

    @Test
    void onlyTheLastMinuteCounts() {
        assertEquals(Trend.FLAT, after(150, i -> Math.min(2, 1 + 0.02 * i)));
    }
}
