from __future__ import annotations

import threading
import time

import pytest

from counterclaim.casefile.turns import Turns


def test_turns_come_in_the_order_of_asking() -> None:
    turns, order = Turns(), list[int]()

    def ask(number: int) -> None:
        with turns.taken():
            order.append(number)

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    with turns.taken():
        for number, thread in enumerate(threads):
            thread.start()
            while len(turns._asking) < number + 2:
                time.sleep(0.001)
    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_turns_nobody_has_one_beside_another() -> None:
    turns, inside, most = Turns(), [0], [0]

    def ask() -> None:
        for _ in range(50):
            with turns.taken():
                inside[0] += 1
                most[0] = max(most[0], inside[0])
                inside[0] -= 1

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1]


def test_turns_pass_on_where_something_goes_wrong() -> None:
    turns = Turns()
    with pytest.raises(RuntimeError), turns.taken():
        raise RuntimeError
    with turns.taken():
        pass
