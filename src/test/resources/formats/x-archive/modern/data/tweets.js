window.YTD.tweets.part0 = [
  {
    "tweet": {
      "id_str": "1764938940287730194",
      "id": "1764938940287730194",
      "created_at": "Tue Mar 05 09:00:01 +0000 2024",
      "full_text": "post 1 #H",
      "entities": {
        "hashtags": [
          {
            "text": "H"
          }
        ],
        "urls": [],
        "user_mentions": []
      },
      "source": "<a href=\"x\">W</a>",
      "retweeted": false
    }
  },
  {
    "tweet": {
      "id_str": "1764938940291924498",
      "id": "1764938940291924498",
      "created_at": "Tue Mar 05 09:00:02 +0000 2024",
      "full_text": "post 2 #H",
      "entities": {
        "hashtags": [
          {
            "text": "H"
          }
        ],
        "urls": [],
        "user_mentions": []
      },
      "source": "<a href=\"x\">W</a>",
      "retweeted": false
    }
  },
  {
    "tweet": {
      "id_str": "1764938940296118802",
      "id": "1764938940296118802",
      "created_at": "Tue Mar 05 09:00:03 +0000 2024",
      "full_text": "A long post, line by line, of which the archive keeps only the first part in tweets.js. A long post, line by line, of which the archive keeps only the first part in tweets.js. A long post, line by lin… https://t.co/x",
      "entities": {
        "hashtags": [
          {
            "text": "H"
          }
        ],
        "urls": [],
        "user_mentions": []
      },
      "source": "<a href=\"x\">W</a>",
      "retweeted": false
    }
  }
]