"""What a person decides about a claim, as a form or a program sends it: each at most once, and on what the person saw."""

from __future__ import annotations

from collections.abc import Mapping

from counterclaim.casefile.report_record import find_report
from counterclaim.casefile.rulings import add, amend, judge, make_account, move_to, state, take_back
from counterclaim.casefile.store import Casefile
from counterclaim.errors import BadDecision, UnknownName
from counterclaim.model.decision import Decision, trail, trail_of_facts
from counterclaim.web.report.fields import changed, said
from counterclaim.web.stating import facts_in
from counterclaim.weighing.checked import checked
from counterclaim.weighing.stated import stated

_VERDICTS = ("accept", "reject", "correct", "undo", "add", "facts", "right", "account")


def decide(casefile: Casefile, by: str, form: Mapping[str, str]) -> Decision | None:
    """Carry out the verdict of a form; None where it changes nothing."""
    verdict, claim = form.get("verdict", ""), form.get("claim", "")
    sent = {"by": by, "reason": form.get("reason", "").strip(), "key": form.get("key", "")}
    match verdict:
        case "accept" | "reject":
            return judge(casefile, verdict, [claim], seen=form.get("seen", ""), **sent)
        case "undo":
            return take_back(casefile, _own(casefile, claim, form.get("decision", "")), seen=form.get("seen", ""), **sent)
        case "correct":
            return _correct(casefile, claim, form, **sent)
        case "facts" | "right":
            return _state(casefile, claim, form, seen=form.get("seen", ""), **sent)
        case "account":
            return make_account(casefile, form.get("report", ""), facts_in(form, {}), **sent)
        case "add":
            return add(casefile, form.get("report", ""), said(form), account=form.get("account") or None, **sent)
    raise BadDecision(f"'{verdict[:40]}' cannot be decided about a claim; there are: {', '.join(_VERDICTS)}")


def _own(casefile: Casefile, key: str, decision: str) -> str:
    """The decision, if it is one on this claim, or on the facts of this account; UnknownName where it is not."""
    with casefile.reading() as connection:
        history = find_report(connection, key.rpartition("/")[0]).history
    if decision not in {one.id for one in (*trail(history, key), *trail_of_facts(history, key))}:
        raise UnknownName("decision on it", decision, "open its report again")
    return decision


def _state(casefile: Casefile, account: str, form: Mapping[str, str], *, seen: str, **sent: str) -> Decision | None:
    """State the facts in which the form differs; or all, that they were read rightly."""
    name, _, id = account.rpartition("/")
    with casefile.reading() as connection:
        record = find_report(connection, name)
    found = next((one for one in record.ledger.accounts if one.id == id), None)
    if found is None:
        raise UnknownName("account", account, "open its report again")
    now = stated(found)
    facts = facts_in(form, now) if form["verdict"] == "facts" else [one for one in now.items() if not one[0].endswith(".span")]
    return state(casefile, [account], facts, seen=seen, **sent) if facts else None


def _correct(casefile: Casefile, claim: str, form: Mapping[str, str], *, by: str, reason: str, key: str) -> Decision | None:
    """Move it to another account where one was chosen, and correct what else is different."""
    name, _, id = claim.rpartition("/")
    with casefile.reading() as connection:
        record = find_report(connection, name)
    claims = checked(record.ledger, record.decisions).ledger.claims
    found = next((one for one in claims if one.id == id), None)
    if found is None:
        raise UnknownName("claim", claim, "open its report again")
    seen, made, account = form.get("seen", ""), None, form.get("account", found.account or "")
    if account and account != found.account:
        to, moved = f"{name}/{account}", f"{key}.m" if key else ""
        (made,) = move_to(casefile, claim, to, by=by, reason=reason, seen=seen, key=moved)
        seen = made.id
    change = changed(form, found)
    return amend(casefile, claim, change, by=by, reason=reason, seen=seen, key=key) if change else made
