"""What does the strategy want, and where does it stand?"""

from components import card, furniture
from components.view import current
from mineaction.findings import targets

view = current()
programme, w = view.programme, view.w

strategy = programme.current_strategy
if strategy is None:
    lead = w.say("The data name no strategy.")
else:
    lead = w.say(
        "{title} runs from {first} to {last}. The year {last} is a self-set target.",
        title=w.text(strategy.title),
        first=strategy.first_year,
        last=strategy.last_year,
    )
furniture.question(w.say("What does the strategy want, and where does it stand?"), lead)
if strategy is not None:
    card.show(view, targets.targets, strategy)
for title, subjects in (
    (w.say("What objective 1, land release, is measured by"), ("objective-1-output",)),
    (w.say("Priorities and expectations"), ("priority", "expectation")),
    (w.say("What happened lately"), ("key-development", "earlier-strategy-capacity")),
    (w.say("What the source recommends"), ("recommendation",)),
    (w.say("Who does what"), ("actor", "operators", "management")),
    (w.say("The Convention"), ("convention",)),
    (w.say("Residual contamination"), ("residual",)),
    (w.say("Environment"), ("environment",)),
    (w.say("Information management and standards"), ("information-management", "standards")),
    (w.say("Municipalities and the north"), ("municipalities", "north")),
):
    furniture.statements(title, subjects, view)
