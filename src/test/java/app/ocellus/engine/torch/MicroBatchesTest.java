package app.ocellus.engine.torch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.engine.EngineException;

import app.ocellus.fixtures.Failures;
import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class MicroBatchesTest {

    private final List<String> calls = new ArrayList<>();
    private final MicroBatches parts =
            new MicroBatches(
                    32, () -> {}, () -> calls.add("forget"), most -> calls.add("told " + most));

    /** A part that fits if it has at most {@code room} samples. */
    private MicroBatches.Part fitting(int room, Throwable otherwise) {
        return (start, count) -> {
            calls.add(start + "+" + count);
            if (count > room) {
                throw sneaky(otherwise);
            }
        };
    }

    /** Throws an error as it is, and returns an exception to be thrown. */
    private static RuntimeException sneaky(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    @Test
    void whatFitsIsDoneAtOnce() {
        parts.run(20, fitting(32, new OutOfMemoryError()));
        assertEquals(List.of("0+20"), calls);
    }

    @Test
    void moreThanAPartHoldsIsDoneInParts() {
        parts.run(70, fitting(32, new OutOfMemoryError()));
        assertEquals(List.of("0+32", "32+32", "64+6"), calls);
    }

    @Test
    void whereMemoryIsShortItBeginsAgainInHalvesOfHalves() {
        parts.run(32, fitting(8, new OutOfMemoryError("Java heap space")));
        assertEquals(
                List.of(
                        "0+32", "forget", "told 16", "0+16", "forget", "told 8", "0+8", "8+8",
                        "16+8", "24+8"),
                calls);
    }

    @Test
    void whatFittedOnceIsNotTriedLargerAgain() {
        parts.run(32, fitting(16, new OutOfMemoryError()));
        calls.clear();
        parts.run(32, fitting(16, new OutOfMemoryError()));
        assertEquals(List.of("0+16", "16+16"), calls);
    }

    @Test
    void aFailureInALaterPartForgetsTheEarlierOnesToo() {
        parts.run(
                40,
                (start, count) -> {
                    calls.add(start + "+" + count);
                    if (start == 32 && calls.size() == 2) {
                        throw new OutOfMemoryError();
                    }
                });
        assertEquals(List.of("0+32", "32+8", "forget", "told 16", "0+16", "16+16", "32+8"), calls);
    }

    @Test
    void aSmallBatchThatDoesNotFitIsHalvedItself() {
        parts.run(5, fitting(2, new OutOfMemoryError()));
        assertEquals(List.of("0+5", "forget", "told 2", "0+2", "2+2", "4+1"), calls);
    }

    /** As PyTorch, its graphics cards, ONNX Runtime and C++ itself say it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "[enforce fail at alloc_cpu.cpp:115] data. DefaultCPUAllocator: not enough memory:"
                        + " you tried to allocate 3211264 bytes.",
                "[enforce fail at alloc_cpu.cpp:119] err == 0. DefaultCPUAllocator: can't allocate"
                        + " memory: you tried to allocate 3211264 bytes. Error code 12",
                "CUDA out of memory. Tried to allocate 20.00 MiB. GPU 0 has a total capacity of"
                        + " 7.79 GiB of which 12.00 MiB is free.",
                "CUDA error: out of memory",
                "CUDA error: CUBLAS_STATUS_ALLOC_FAILED when calling `cublasCreate(handle)`",
                "cuDNN error: CUDNN_STATUS_INTERNAL_ERROR_DEVICE_ALLOCATION_FAILED",
                "Error code - ORT_RUNTIME_EXCEPTION - message: bfc_arena.cc:376 Failed to allocate"
                        + " memory for requested buffer of size 154140672",
                "std::bad_alloc",
                "bad allocation"
            })
    void theMessagesOfTheNativeLibrariesAreUnderstood(String message) {
        parts.run(32, fitting(16, new EngineException(message)));
        assertEquals(List.of("0+32", "forget", "told 16", "0+16", "16+16"), calls);
    }

    @Test
    void soIsAMessageBelowTheOneForPeople() {
        var cause = new EngineException("DefaultCPUAllocator: not enough memory: you tried");
        var said = Sentence.of("engine.inference-failed", "lite0", "a reason");
        parts.run(32, fitting(16, new UserException(said, cause)));
        assertEquals(List.of("0+32", "forget", "told 16", "0+16", "16+16"), calls);
    }

    @Test
    void withoutMemoryForOnePictureItGivesUpInWords() {
        var nothingFits = fitting(0, new OutOfMemoryError());
        assertEquals("training.no-memory", Failures.key(() -> parts.run(4, nothingFits)));
        assertEquals(
                List.of("0+4", "forget", "told 2", "0+2", "forget", "told 1", "0+1", "forget"),
                calls);
    }

    @Test
    void anotherFailureIsNotTriedAgain() {
        var other = new EngineException("mat1 and mat2 shapes cannot be multiplied");
        var thrown = assertThrows(EngineException.class, () -> parts.run(32, fitting(16, other)));
        assertSame(other, thrown);
        assertEquals(List.of("0+32"), calls);
    }

    @Test
    void norIsAnotherError() {
        var other = new StackOverflowError();
        assertThrows(StackOverflowError.class, () -> parts.run(32, fitting(16, other)));
        assertEquals(List.of("0+32"), calls);
    }
}
